import { channelRules } from './channel/index.ts'
import { fileRules } from './file/index.ts'
import { gateRules } from './gate/index.ts'
import { logRules } from './log/index.ts'
import { noticeRules } from './notice/index.ts'
import { policyRules } from './policy/index.ts'
import { releaseRules } from './release/index.ts'
import type { Rule } from './rule.ts'
import { schemaRules } from './schema/index.ts'
import { suppressionRules } from './suppression/index.ts'
import { targetRules } from './target/index.ts'
import { templateRules } from './template/index.ts'
import { textRules } from './text/index.ts'
import { timeRules } from './time/index.ts'
import { windowRules } from './window/index.ts'
import { yamlRules } from './yaml/index.ts'

/** Every rule, group by group; each group has its own table beside its files. */
export const rules: readonly Rule[] = [
  ...fileRules,
  ...yamlRules,
  ...schemaRules,
  ...timeRules,
  ...windowRules,
  ...noticeRules,
  ...gateRules,
  ...logRules,
  ...releaseRules,
  ...policyRules,
  ...textRules,
  ...channelRules,
  ...targetRules,
  ...templateRules,
  ...suppressionRules,
]
