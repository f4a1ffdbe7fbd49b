import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i

/**
 * Whether a person at this very machine asks. The socket alone does not say so: a reverse proxy on the same
 * machine speaks for the world, and a foreign page can point its own name at 127.0.0.1. So the name asked for
 * must be a local one too, and no proxy may have left its mark.
 */
export function isFromThisMachine(context: Context): boolean {
  const marks = [...context.req.raw.headers.keys()].filter((name) =>
    /^(x-)?forwarded|^x-real-ip$|^via$/i.test(name),
  )
  return (
    marks.length === 0 &&
    LOCAL_HOST.test(context.req.header('host') ?? '') &&
    LOOPBACK.test(remoteAddress(context))
  )
}

function remoteAddress(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? ''
  } catch {
    // no socket behind the request: nobody is at this machine
    return ''
  }
}
