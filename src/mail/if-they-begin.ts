import { steps } from './lists.ts'
import { heading, note } from './parts.ts'
import { columns, part, prose } from './text.ts'
import { EMERGENCY_SIGNS, IF_THEY_BEGIN, wordsOf } from './warning-signs.ts'

/** The end of every letter about pain: the signs that mean an emergency department, the same day. */
export function ifTheyBegin(): string {
  return (
    heading(IF_THEY_BEGIN.title) + note(IF_THEY_BEGIN.lead, null, '0 0 4px') + steps(wordsOf(EMERGENCY_SIGNS))
  )
}

export function ifTheyBeginText(): string {
  const signs = columns(wordsOf(EMERGENCY_SIGNS).map((words) => ['-', words]))
  return part(IF_THEY_BEGIN.title, [prose(IF_THEY_BEGIN.lead), signs])
}
