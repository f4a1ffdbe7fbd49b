/**
 * Runs on the page itself and answers with sentences. Words below 4.5:1 on what lies under them; a button lower
 * than a thumb; a page that scrolls sideways; a picture that says nothing when it is switched off.
 */
export const FAULTS_ON_PAGE = String.raw`(() => {
  const LEAST_CONTRAST = 4.5
  const LEAST_TOUCH = 44
  const faults = new Set()
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth)
    faults.add('scrolls sideways: ' + root.scrollWidth + ' px on ' + root.clientWidth)

  const numbersOf = (colour) => colour.match(/[\d.]+/g).map(Number)
  const brightness = (colour) => {
    const [red, green, blue] = numbersOf(colour).map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor
      if ((numbersOf(colour)[3] ?? 1) === 1) return colour
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)'
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const words = texts.currentNode.data.trim()
    const element = texts.currentNode.parentElement
    if (!/[\p{L}\p{N}]/u.test(words) || !element.checkVisibility({ opacityProperty: true })) continue
    if (element.getBoundingClientRect().height < 3) continue
    const [one, other] = [getComputedStyle(element).color, groundOf(element)].map(brightness)
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    if (contrast < LEAST_CONTRAST)
      faults.add('contrast ' + contrast.toFixed(1) + ': "' + words.slice(0, 40) + '"')
  }

  for (const link of document.querySelectorAll('a')) {
    const { height } = link.getBoundingClientRect()
    const isButton = getComputedStyle(link).display !== 'inline'
    if (isButton && height < LEAST_TOUCH)
      faults.add('a button of ' + height.toFixed(0) + ' px: "' + link.textContent.trim() + '"')
  }

  for (const image of document.images)
    if (!/\d/.test(image.alt)) faults.add('a picture whose numbers stand nowhere: "' + image.alt + '"')
  return [...faults]
})()`
