/** The one way out to Strava: axios, with its errors left behind, because they hold headers, forms and URLs. */
import axios, { type AxiosInstance, type AxiosResponse } from 'axios'
import type { Send } from './ports.ts'

/** A day's run with every stream has about 8 MB. */
const LARGEST_BYTES = 32 * 1024 * 1024
const TIMEOUT_MS = 20_000

/**
 * The one axios instance: gives up after 20 seconds and follows no redirect, which would carry the token to
 * another host. Any status is an answer, and its body stays text.
 */
export function createHttp(): AxiosInstance {
  return axios.create({
    timeout: TIMEOUT_MS,
    maxRedirects: 0,
    maxContentLength: LARGEST_BYTES,
    maxBodyLength: LARGEST_BYTES,
    responseType: 'text',
    // axios would read JSON by itself and round large ids
    transformResponse: (body: unknown) => body,
    validateStatus: () => true,
    headers: { Accept: 'application/json', 'User-Agent': 'Limber' },
  })
}

/** Rejects with an Error that names the host and the network's code, and nothing else of the request. */
export function axiosSend(instance: AxiosInstance): Send {
  return async ({ method, url, headers, form }) => {
    try {
      const response = await instance.request<unknown>({
        method,
        url,
        headers: {
          ...headers,
          ...(form && { 'Content-Type': 'application/x-www-form-urlencoded' }),
        },
        ...(form && { data: new URLSearchParams(form).toString() }),
      })
      const body = typeof response.data === 'string' ? response.data : ''
      return { status: response.status, headers: plainHeaders(response), body }
    } catch (error) {
      throw new Error(`no answer from ${hostOf(url)}: ${reasonOf(error)}`)
    }
  }
}

function plainHeaders({ headers }: AxiosResponse<unknown>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]: [string, unknown]) =>
      value === undefined || value === null
        ? []
        : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : String(value)]],
    ),
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'an address that is none'
}

/** "ECONNREFUSED", "ECONNABORTED" (the time is up), "ERR_BAD_RESPONSE" (too large): a code, never a text. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code) ? code : 'the connection failed'
}
