/** How a file ended, in the runner's words. */
import type { XmlEnding } from '../xml.ts'

export function endingNotes({ kind }: XmlEnding): readonly string[] {
  if (kind === 'cut') return ['The file ends in the middle; what is there was read.']
  if (kind === 'damaged') return ['The file is damaged; what could be made out was read.']
  return []
}
