import { fileURLToPath } from 'node:url'
import { pngFile } from './png-file.ts'

const FONTS = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf']

/** Pixels per unit of the drawing: sharp on every phone. */
const SCALE = 3

/**
 * A picture of an SVG for mail, in pixels per unit of it, whose ground must be opaque: the renderer hands half-transparent colours over as they
 * would look on black. The renderer and the fonts are read only here, when a letter is made.
 */
export async function pngFromSvg(svg: string, scale = SCALE): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const fontFiles = FONTS.map((file) =>
    fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${file}`)),
  )
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    // Without the machine's own fonts a letter looks the same wherever the worker runs.
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' },
  })
  return pngFile(image)
}
