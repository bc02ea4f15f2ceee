/** Addresses of every page for search engines (sitemaps.org). Pages that are no version of their own are left out. */
export function sitemap(baseUrl: string, folders: Iterable<string>): string {
  const urls = Array.from(folders, (folder) => `<url><loc>${escaped(`${baseUrl}/${folder}`)}</loc></url>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`
}

export function robots(baseUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${baseUrl}/sitemap.xml\n`
}

function escaped(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;')
}
