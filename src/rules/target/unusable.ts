import { targetProblem } from '#delivery/target-problem.ts'
import { exampleConfig } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { targetEntries } from './targets.ts'

export const unusableTarget: Rule = {
  id: 'target/unusable',
  severity: 'error',
  summary: {
    en: 'Every delivery target has what it takes to reach it, over a connection that nobody else can read.',
    vi: 'Mỗi đích gửi có đủ thông tin để kết nối, qua đường truyền mà người khác không đọc được.',
  },
  why: 'A target without an address, or with one that relctl never uses, shows its mistake when the first notice is due, which is at night and with nobody there. A notice that goes out in clear, with the password beside it, can be read and changed on the way.',
  bad: {
    files: {
      'relctl.yaml': `${exampleConfig}channels:
  email:
    deliver:
      - id: crm
        via: webhook
        url: http://crm.sample.example/notices # https
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': `${exampleConfig}channels:
  email:
    deliver:
      - id: crm
        via: webhook
        url: https://crm.sample.example/notices
`,
    },
  },
  *check(facts) {
    for (const { target, file, path } of targetEntries(facts)) {
      const problem = targetProblem(target)
      if (!problem) continue
      const { key, message, hint } = problem
      yield { file, path: [...path, key], at: 'value', message: `${message} (target "${target.id}")`, hint }
    }
  },
}
