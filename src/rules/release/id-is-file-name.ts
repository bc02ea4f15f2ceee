import { quoted } from '#report/safe-text.ts'
import { statedId, stemOf } from '#rules/identity.ts'
import type { Rule } from '#rules/rule.ts'
import type { Workspace } from '#workspace.ts'

export const idIsFileName: Rule = {
  id: 'release/id-is-file-name',
  severity: 'error',
  summary: { en: 'The id of a release equals the name of its file.', vi: 'Mã của đợt nâng cấp trùng với tên tệp.' },
  why: 'Whoever reads an id in a notice or a log must find the file without searching. A copied file that keeps the old id would speak for another release.',
  bad: {
    files: {
      'releases/2026-12-don-hang.yaml': `id: 2026-11-don-hang # copied from last month
created: 2026-11-23T10:00
title: { vi: Sửa lỗi đơn hàng, en: Order fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Đơn hàng in đúng địa chỉ, en: Orders print the right address } }
`,
    },
  },
  good: `id: 2026-12-don-hang
created: 2026-11-23T10:00
title: { vi: Sửa lỗi đơn hàng, en: Order fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Đơn hàng in đúng địa chỉ, en: Orders print the right address } }
`,
  *check({ workspace, comparison }) {
    const owners = filesById(workspace)
    for (const { source, data } of workspace.manifests) {
      const { file, problems } = source
      const stem = stemOf(file)
      // A name that no file may have is told by file/name; the id cannot follow it.
      if (!data || data.id === stem || problems.some(({ code }) => code === 'file/name')) continue
      const owner = owners.get(data.id)?.find((other) => other !== file)
      const rename = owner === undefined ? `, or rename the file to ${data.id}.yaml` : ''
      const oldFile = comparison?.origins.get(file)
      const isRenamed = oldFile !== undefined && stemOf(oldFile) === data.id
      yield {
        file,
        path: ['id'],
        at: 'value',
        message: `found the id ${quoted(data.id)}, expected ${quoted(stem)} like the file`,
        hint: isRenamed
          ? `rename the file to ${data.id}.yaml again: a release keeps its id`
          : `write "id: ${stem}"${rename}`,
        ...(owner && {
          related: [{ file: owner, path: ['id'], at: 'value', message: 'this release has the same id' }],
        }),
      }
    }
  },
}

function filesById({ manifests }: Workspace): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>()
  for (const { source } of manifests) {
    const id = statedId(source) ?? ''
    const known = files.get(id)
    if (known) known.push(source.file)
    else files.set(id, [source.file])
  }
  return files
}
