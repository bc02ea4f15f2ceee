/** The manifest of the examples, below a comment; its title is a name that no language translates. */
export function commented(comment: string, title = '{ vi: Sample Office to go, en: Sample Office to go }'): string {
  return `id: 2026-12-bao-tri
created: 2026-11-23T10:00
${comment}
title: ${title}
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Hệ thống khởi động nhanh hơn, en: The system starts faster } }
`
}

/** A title with nothing to find. */
export const plainTitle = '{ vi: Bảo trì hệ thống, en: System maintenance }'

/** A comment that is as it should be. */
export const soundComment = '# relctl-ignore-next-line text/identical-translation -- the name of the product'
