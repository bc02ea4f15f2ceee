/**
 * Addresses of the site. They are permanent: bookmarks, mails and calendars hold them. Every page is a folder with
 * an `index.html`, so that no host has to be taught anything; links between pages are relative, so that a site works
 * below any path.
 */
export const addresses = {
  calendar: (locale: string) => `${locale}/`,
  archive: (locale: string) => `${locale}/archive/`,
  month: (locale: string, month: string) => `${locale}/months/${month}/`,
  product: (locale: string, product: string) => `${locale}/products/${product}/`,
  module: (locale: string, product: string, module: string) => `${locale}/products/${product}/${module}/`,
  release: (locale: string, id: string) => `${locale}/releases/${id}/`,
} as const

/** The calendar file of a release, beside its page. */
export const eventFile = 'event.ics'

/** The file that products read for their banners, at the root and below each product. */
export const upcomingName = 'upcoming.json'

/** From one page to another place of the site. @param from folder of the page @param to path below the root */
export type Linker = (to: string) => string

export function relativeLinks(from: string): Linker {
  const up = '../'.repeat(from.split('/').length - 1)
  return (to) => `${up}${to}` || './'
}

/** For a page that a host shows under any address, such as that of a missing page. */
export function rootedLinks(baseUrl: string): Linker {
  const path = baseUrl.replace(/^https?:\/\/[^/]+/, '')
  return (to) => `${path}/${to}`
}
