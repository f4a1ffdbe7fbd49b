import { inflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { expect, it } from 'vitest'
import { LIGHT } from '../../src/pictures/palette.ts'
import { pngFile } from '../../src/pictures/png-file.ts'

it('holds the pixels row by row, where one is not opaque', async () => {
  const pixels = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 9, 9, 254])
  const file = Buffer.from(await pngFile({ width: 2, height: 2, pixels }))
  // signature, then a header of 13 bytes: width, height, eight bits, colour with opacity
  expect(file.subarray(0, 29).toString('hex')).toBe(
    '89504e470d0a1a0a0000000d4948445200000002000000020806000000',
  )
  const length = file.readUInt32BE(33)
  expect([...inflateSync(file.subarray(41, 41 + length))]).toEqual([
    ...[0, 255, 0, 0, 255, 0, 255, 0, 255],
    ...[0, 0, 0, 255, 255, 9, 9, 9, 254],
  ])
  // the last chunk with the check sum that every PNG ends with
  expect(file.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082')
})

it('names each colour once, where all are opaque', async () => {
  const pixels = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 255, 0, 0, 255, 9, 9, 9, 255])
  const file = Buffer.from(await pngFile({ width: 2, height: 2, pixels }))
  // eight bits, colours by name; then the three colours in the order in which they come
  expect(file.subarray(24, 29).toString('hex')).toBe('0803000000')
  expect(file.subarray(33, 50).toString('latin1')).toBe('\0\0\0\tPLTE\xff\0\0\0\xff\0\t\t\t')
  const length = file.readUInt32BE(54)
  expect([...inflateSync(file.subarray(62, 62 + length))]).toEqual([...[0, 0, 1], ...[0, 0, 2]])
})

it('names 256 colours and not one more', async () => {
  const grey = (count: number) =>
    Uint8Array.from({ length: 4 * count }, (_, at) =>
      at % 4 === 3 ? 255 : at % 4 === 0 ? at >> 2 : at >> 10,
    )
  const kindOf = async (count: number) =>
    (await pngFile({ width: count, height: 1, pixels: grey(count) })).at(25)
  expect([await kindOf(256), await kindOf(257)]).toEqual([3, 6])
})

it('is read by others as the picture it is', async () => {
  const svg = (content: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">${content}</svg>`
  const drawn = new Resvg(svg(`<rect width="8" height="8" fill="${LIGHT.amber}"/><circle r="3.3"/>`)).render()
  const file = Buffer.from(await pngFile(drawn)).toString('base64')
  const read = new Resvg(svg(`<image width="8" height="8" href="data:image/png;base64,${file}"/>`)).render()
  expect(read.pixels).toEqual(drawn.pixels)
})
