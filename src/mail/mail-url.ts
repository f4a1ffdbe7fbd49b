/** Whether a mail server's address names this very machine: no line leaves it, and its certificate proves nothing. */
export function isOnThisMachine({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
