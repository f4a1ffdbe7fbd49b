import { type Colours, DARK, LIGHT } from '../pictures/palette.ts'
import type { Tone } from './light.ts'

/** Colours of a pill: words on ground. */
export function toneColours(tone: Tone, colours: Colours): { readonly ink: string; readonly ground: string } {
  if (tone === 'green') return { ink: colours.greenInk, ground: colours.greenSoft }
  if (tone === 'amber') return { ink: colours.amberInk, ground: colours.amberSoft }
  if (tone === 'red') return { ink: colours.redInk, ground: colours.redSoft }
  if (tone === 'accent') return { ink: colours.accentInk, ground: colours.accentSoft }
  return { ink: colours.ink2, ground: colours.sunken }
}

const TONES: readonly Tone[] = ['green', 'amber', 'red', 'accent', 'grey']

type Rule = readonly [selectors: readonly string[], declarations: readonly string[]]

/** What changes in the dark. Mail programs set colours inline, hence a class on all that has one. */
const DARK_RULES: readonly Rule[] = [
  [['.paper', '.paper > div', '.paper > table'], [`background-color:${DARK.paper}`]],
  [['.surface', '.surface > table'], [`background-color:${DARK.surface}`]],
  [['.ink', '.ink div', '.ink td'], [`color:${DARK.ink}`]],
  [['.ink2', '.ink2 div', '.ink2 td'], [`color:${DARK.ink2}`]],
  [['.ink3', '.ink3 div', '.ink3 a'], [`color:${DARK.ink3}`]],
  [['.lnk', '.lnk a'], [`color:${DARK.accentInk}`]],
  [['.rule', '.rule p', '.rule td'], [`border-color:${DARK.line}`]],
  [
    ['.loud table td', '.loud table td a'],
    [`background-color:${DARK.accent}`, `color:${DARK.onAccent}`],
  ],
  [
    ['.calm table td', '.calm table td a', '.key a'],
    [`background-color:${DARK.surface}`, `color:${DARK.ink}`, `border-color:${DARK.lineStrong}`],
  ],
  ...TONES.map((tone): Rule => {
    const { ink, ground } = toneColours(tone, DARK)
    return [[`.pill-${tone}`], [`background-color:${ground}`, `color:${ink}`]]
  }),
]

function darkRules(scope: string): string {
  return DARK_RULES.map(([selectors, declarations]) => {
    const scoped = selectors.map((selector) => `${scope}${selector}`).join(',')
    return `${scoped}{${declarations.map((declaration) => `${declaration} !important`).join(';')}}`
  }).join('\n')
}

export const STYLE = `:root{color-scheme:light dark;supported-color-schemes:light dark}
.num{font-variant-numeric:tabular-nums}
a{text-underline-offset:2px}
.lnk{color:${LIGHT.accentInk}}
.pic img{border-radius:8px}
@media (max-width:479px){.pad > table > tbody > tr > td{padding-left:20px !important;padding-right:20px !important}
.big div{font-size:64px !important}.block,.block table{width:100% !important}.block a{display:block !important}}
@media (prefers-color-scheme:dark){body{background-color:${DARK.paper} !important}
${darkRules('')}}
${darkRules('[data-ogsc] ')}`
