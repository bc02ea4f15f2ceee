import type { Contact } from '#generated/types/common.ts'
import type { Configuration } from '#generated/types/config.ts'
import type { Release as ReleaseFile } from '#generated/types/release.ts'
import { quoted } from '#report/safe-text.ts'
import { configuration } from '#rules/configuration.ts'
import { exampleConfig } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { validManifests } from '#rules/valid-manifests.ts'

const manifest = `id: 2026-12-email
created: 2026-11-23T10:00
title: { vi: Sửa lỗi gửi thư, en: E-mail fixes }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Thư không còn gửi hai lần, en: E-mails are no longer sent twice } }
`

export const noContacts: Rule = {
  id: 'text/no-contacts',
  severity: 'error',
  summary: {
    en: 'Every customer notice can say how to reach the help desk.',
    vi: 'Mọi thông báo cho khách hàng nêu được cách liên hệ bộ phận hỗ trợ.',
  },
  why: 'Customers who meet trouble after an upgrade call, write or chat (M1). A notice without contacts leaves them with a search engine.',
  bad: {
    files: {
      'relctl.yaml': exampleConfig.replace(/ {2}contacts:\n.*\n/, ''),
      'releases/2026-12-email.yaml': manifest,
    },
  },
  good: { files: { 'relctl.yaml': exampleConfig, 'releases/2026-12-email.yaml': manifest } },
  *check(facts) {
    const config = configuration(facts)
    if (!config && facts.workspace.configSource) return
    const told = new Set<string>()
    for (const { file, data, policy } of validManifests(facts)) {
      const { path, contacts = [] } = organisationOf(data, config?.data)
      const key = path.join('/')
      if (!policy?.contactsRequired || told.has(key) || (data.contacts ?? contacts).length > 0) continue
      told.add(key)
      yield {
        ...(config ? { file: config.file, path: [...path, 'contacts'] } : { file, path: ['contacts'] }),
        at: 'key',
        message: `found no contacts, which policy ${quoted(policy.id)} expects in every customer notice`,
        hint: `add "contacts: [{ kind: phone, value: 1900 0000 }]" under ${path.join('.')} of ${config?.file ?? 'a new relctl.yaml'}`,
      }
    }
  },
}

type Speaker = { readonly path: readonly string[]; readonly contacts: readonly Contact[] | undefined }

/** Who speaks for the product of a release, and where that stands in relctl.yaml. */
function organisationOf({ product }: ReleaseFile, config: Configuration | undefined): Speaker {
  const own = product === undefined ? undefined : config?.products?.[product]?.organisation
  const contacts = own?.contacts ?? config?.organisation?.contacts
  return { path: own && product !== undefined ? ['products', product, 'organisation'] : ['organisation'], contacts }
}
