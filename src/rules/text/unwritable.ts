import type { NoticeProblem } from '#notices/problem.ts'
import type { Place } from '#report/finding.ts'
import { exampleRelease } from '#rules/example.ts'
import { byCause, nameText, noticePlace, type Obstacle, obstaclesOf, settingPlace } from '#rules/rehearsed.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { missingTranslation } from './missing-translation.ts'
import { placeholder } from './placeholder.ts'

const words = (farewell: string) => ({ 'templates/locales/vi.yaml': `farewell: "${farewell}"\n`, ...exampleRelease })

export const unwritable: Rule = {
  id: 'text/unwritable',
  severity: 'error',
  summary: {
    en: 'Every notice that is still to go out can be written, whatever it is put together from.',
    vi: 'Mọi thông báo còn phải gửi đều viết được, dù ghép từ nội dung nào.',
  },
  why: 'Each text can be sound by itself and the notice made of them still not: a class that has no name in the third language of a product, a blank in own words that nobody filled in.',
  bad: { files: words('Trân trọng, [tên bộ phận]') },
  good: { files: words('Trân trọng kính chào,') },
  *check(facts) {
    const found = obstaclesOf(facts).filter(({ problem }) => judged.includes(problem.code))
    if (found.length === 0) return
    const known = toldElsewhere(facts)
    for (const cause of byCause(
      found.filter((obstacle) => !known(obstacle)),
      causeOf,
    )) {
      const { problem } = cause
      yield {
        ...placeOf(cause, facts),
        message: `${problem.message}, so ${nameText(cause)} cannot be written`,
        hint: problem.hint ?? 'correct what the notice is made from',
      }
    }
  },
}

/** What is wrong with what a notice says; other rules judge its form and its time. */
const judged: readonly NoticeProblem['code'][] = ['missing-translation', 'placeholder', 'header', 'template']

/** Rules that judge each text by itself, and the code of what they find. */
const singly = { 'missing-translation': missingTranslation, placeholder } as const

/** Whether a text of which the notice is made is judged already; the notice is tried again once that is mended. */
function toldElsewhere(facts: Facts): (obstacle: Obstacle) => boolean {
  const manifests = new Set(facts.outlook.releases.map(({ release }) => release.file))
  const files = new Map(
    Object.entries(singly).map(([code, rule]) => [code, new Set([...rule.check(facts)].map(({ file }) => file))]),
  )
  return ({ problem: { code }, mishap: { item } }) =>
    [...(files.get(code) ?? [])].some((file) => file === item.release.file || !manifests.has(file))
}

function causeOf({ problem: { message, field }, mishap: { item } }: Obstacle): string {
  return `${isOfRelease(field, item.release.data) ? item.release.file : item.policy.id}\0${field}\0${message}`
}

function placeOf(obstacle: Obstacle, facts: Facts): Place {
  const { item, files } = obstacle.mishap
  const [own] = files
  const { field = '' } = obstacle.problem
  const path = field.split('/')
  if (path[0] === 'class') return { file: item.release.file, path: ['class'], at: 'value' }
  if (isOfRelease(field, item.release.data)) return { file: item.release.file, path, at: 'key' }
  if (own !== undefined) return { file: `templates/${own}`, path: [], at: 'value' }
  return (field === '' ? undefined : settingPlace(facts, field)) ?? noticePlace(obstacle)
}

/** Whether a field is one of the manifest, and not of relctl.yaml or of the policy. */
function isOfRelease(field: string | undefined, data: object): boolean {
  const [first = ''] = field?.split('/') ?? []
  return first !== 'class' && Object.hasOwn(data, first)
}
