import { quoted } from '#report/safe-text.ts'
import { stemOf } from '#rules/identity.ts'
import type { Rule } from '#rules/rule.ts'
import { ownFiles } from './own-policies.ts'

export const policyIdIsFileName: Rule = {
  id: 'policy/id-is-file-name',
  severity: 'error',
  summary: { en: 'The id of a policy equals the name of its file.', vi: 'Mã của chính sách trùng với tên tệp.' },
  why: 'relctl.yaml and extends name a policy by its id. Whoever looks for it looks for the file.',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: company # cong-ty
extends: 1office
title: { vi: Quy trình của công ty, en: Company process }
`,
    },
  },
  good: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
title: { vi: Quy trình của công ty, en: Company process }
`,
    },
  },
  *check(facts) {
    for (const { file, data } of ownFiles(facts)) {
      const stem = stemOf(file)
      if (data.id === stem) continue
      yield {
        file,
        path: ['id'],
        at: 'value',
        message: `found the id ${quoted(data.id)}, expected ${quoted(stem)} like the file`,
        hint: `write "id: ${stem}", or rename the file to ${data.id}.yaml`,
      }
    }
  },
}
