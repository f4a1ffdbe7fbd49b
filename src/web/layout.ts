import { html } from 'hono/html'
import { FONT_URL, STYLESHEET_URL } from './assets.ts'
import { brandMark, type Html, type IconName, icon } from './icons.ts'
import type { Visitor } from './session.ts'

/** Which entry of the navigation a page is. */
export type Place = 'today' | 'letters'

export interface Page {
  readonly title: string
  readonly body: Html
  /** With a visitor a page has navigation; the pages behind links and forms do without. */
  readonly visitor?: Visitor | null
  readonly place?: Place
  readonly width?: 'wide' | 'narrow'
  /** Asks again by itself after so many seconds, while work is under way. */
  readonly refreshSeconds?: number
}

const ENTRIES: readonly {
  readonly place: Place
  readonly href: string
  readonly word: string
  readonly icon: IconName
}[] = [
  { place: 'today', href: '/dashboard', word: 'Today', icon: 'today' },
  { place: 'letters', href: '/letters', word: 'Letters', icon: 'letters' },
]

/** The frame of every page. */
export function layout(page: Page): Html {
  const visitor = page.visitor ?? null
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f6f5f1" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#0f1115" media="(prefers-color-scheme: dark)">
<meta name="robots" content="noindex">
${page.refreshSeconds !== undefined && html`<meta http-equiv="refresh" content="${page.refreshSeconds}">`}
<title>${page.title} · Limber</title>
<link rel="preload" href="${FONT_URL}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${STYLESHEET_URL}">
<link rel="icon" href="/assets/limber.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header class="top"><a class="brand" href="${visitor ? '/dashboard' : '/'}">${brandMark()}Limber</a>
${visitor && html`<nav aria-label="Main"><ul>${ENTRIES.map((entry) => entryOf(entry, page.place, false))}</ul></nav>`}
</header>
<main id="main" class="${page.width ?? 'wide'}">
${page.body}
</main>
${footer(visitor)}
${visitor && html`<nav class="tabbar" aria-label="Sections"><ul>${ENTRIES.map((entry) => entryOf(entry, page.place, true))}</ul></nav>`}
</body>
</html>`
}

function entryOf(entry: (typeof ENTRIES)[number], place: Place | undefined, drawn: boolean): Html {
  const here = entry.place === place && html` aria-current="page"`
  return html`<li><a href="${entry.href}"${here}>${drawn && icon(entry.icon)}${entry.word}</a></li>`
}

function footer(visitor: Visitor | null): Html {
  return html`<footer class="foot">
<p>Limber reports what changed in your running. It does not diagnose, and it cannot tell who will be injured.</p>
<p><a href="/rules">How Limber judges</a></p>
${visitor && leave(visitor)}
</footer>`
}

function leave({ runner, isGuest }: Visitor): Html {
  if (isGuest) return html`<p>You are looking around as the sample runner of this demo.</p>`
  return html`<form method="post" action="/sign-out"><p>Signed in as ${runner.email ?? runner.name ?? 'a runner'}.
<button class="plain">Sign out</button></p></form>`
}
