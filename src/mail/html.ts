import { unbroken } from '../../rules/model/units.ts'
import { escapeMarkup } from '../pictures/svg.ts'

/** Words for the HTML part: escaped, and no number parted from its unit. */
export function html(text: string): string {
  return escapeMarkup(unbroken(text))
}
