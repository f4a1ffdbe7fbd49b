import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

/** Eight bits each of red, green, blue and opacity, row by row from the top. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const BYTES_A_PIXEL = 4
/** A byte a pixel can name so many. */
const MOST_COLOURS = 256
/** 8 bits a channel with opacity, or 8 bits that name a colour; the one way to pack and to filter, not interlaced. */
const FORMAT = { colours: [8, 6, 0, 0, 0], named: [8, 3, 0, 0, 0] } as const

const pack = promisify(deflate)

/**
 * A PNG file of pixels. The renderer's own way to make one takes twice the time, all of it on the main thread; this
 * one is packed beside it. A drawing of a few colours names them, for a third of the size.
 */
export async function pngFile(picture: Pixels): Promise<Uint8Array> {
  const { width, height } = picture
  const named = withNamedColours(picture)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set(named ? FORMAT.named : FORMAT.colours, 8)
  const rows = named
    ? unfiltered(width, height, named.pixels)
    : unfiltered(width * BYTES_A_PIXEL, height, picture.pixels)
  const content = await pack(rows)
  return Buffer.concat([
    ...[SIGNATURE, ...chunk('IHDR', header), ...(named ? chunk('PLTE', named.palette) : [])],
    ...[...chunk('IDAT', content), ...chunk('IEND')],
  ])
}

/** A byte a pixel and the colours these name; null where there are too many, or some are not opaque. */
function withNamedColours({ width, height, pixels }: Pixels) {
  const names = new Map<number, number>()
  const named = new Uint8Array(width * height)
  const colours = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  let last = -1
  let name = 0
  for (let at = 0; at < named.length; at++) {
    const colour = colours.getUint32(at * BYTES_A_PIXEL)
    if (colour !== last) {
      name = names.get(colour) ?? names.size
      if (name === MOST_COLOURS || (colour & 0xff) !== 0xff) return null
      names.set(colour, name)
      last = colour
    }
    named[at] = name
  }
  const palette = Uint8Array.from(
    [...names.keys()].flatMap((c) => [c >>> 24, (c >>> 16) & 0xff, (c >>> 8) & 0xff]),
  )
  return { pixels: named, palette }
}

/** A filter helps photographs; flat colours pack best as they are, each row after a zero. */
function unfiltered(rowBytes: number, height: number, pixels: Uint8Array): Uint8Array {
  const rows = new Uint8Array((rowBytes + 1) * height)
  for (let row = 0; row < height; row++)
    rows.set(pixels.subarray(row * rowBytes, (row + 1) * rowBytes), row * (rowBytes + 1) + 1)
  return rows
}

function chunk(name: string, content: Uint8Array = new Uint8Array()): readonly Uint8Array[] {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return [length, named, check]
}
