import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { repository, runAction } from './action.ts'
import { broken, pullRequest, sound } from './pull-request.ts'

/** The workflow of docs/ci.md that keeps one comment on a pull request, its script run as actions/github-script does. */
const page = readFileSync(`${repository}/docs/ci.md`, 'utf8')
const [text = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)]
  .map(([, body = '']) => body)
  .filter((body) => body.includes('github-script'))
const { on, permissions, jobs } = parse(text)
const [checkout, check, post] = jobs.comment.steps

type Comment = { readonly id: number; readonly user: { readonly login: string } | null; body: string | undefined }
type Call = Readonly<Record<string, unknown>>

/** Comments of one pull request behind the methods that the script uses. */
function hostWith(comments: Comment[]) {
  const rest = {
    issues: {
      listComments: 'the list',
      createComment: async ({ body, ...where }: Call) => {
        expect(where).toEqual({ owner: 'acme', repo: 'erp', issue_number: 7 })
        comments.push({ id: 100 + comments.length, user: { login: 'github-actions[bot]' }, body: String(body) })
      },
      updateComment: async ({ owner, repo, comment_id, body }: Call) => {
        expect([owner, repo]).toEqual(['acme', 'erp'])
        const found = comments.find(({ id }) => id === comment_id)
        if (found) found.body = String(body)
      },
    },
  }
  return { rest, paginate: async (what: unknown) => (what === rest.issues.listComments ? comments : []) }
}

async function run(file: string, comments: Comment[]): Promise<void> {
  const body = `return (async () => {\n${post.with.script}\n})()`
  const script = new Function('require', 'process', 'github', 'context', body)
  const context = { repo: { owner: 'acme', repo: 'erp' }, issue: { number: 7 } }
  await script(createRequire(import.meta.url), { env: { FILE: file } }, hostWith(comments), context)
}

async function fileOf(change: Readonly<Record<string, string>>): Promise<string> {
  const { root } = pullRequest(change)
  const inputs = { changed: String(check.with.changed), 'comment-file': check.with['comment-file'] }
  const { outputs } = await runAction(root, { inputs, env: { GITHUB_BASE_REF: 'main' } })
  expect(outputs['comment-file']).toBe(`${root}/relctl-comment.md`)
  return outputs['comment-file'] ?? ''
}

describe('the workflow that comments', () => {
  it('names every action by a commit, may write to pull requests alone, and leaves forks out', () => {
    for (const { uses } of [checkout, check, post]) expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40}$/)
    expect(on).toBe('pull_request')
    expect(permissions).toEqual({ contents: 'read', 'pull-requests': 'write' })
    expect(checkout.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false })
    expect(post.if).toContain('github.event.pull_request.head.repo.full_name == github.repository')
    expect(post.with.script).not.toContain('${{')
    expect(Object.keys(post.env)).toEqual(['FILE'])
  })

  it('makes one comment, and updates it with each push', async () => {
    const comments: Comment[] = []
    await run(await fileOf({ 'releases/b.yaml': broken('b') }), comments)
    expect(comments.map(({ body }) => body?.split('\n').slice(0, 2))).toEqual([
      ['<!-- relctl:check -->', '### relctl check: failed'],
    ])
    await run(await fileOf({ 'releases/b.yaml': sound('b') }), comments)
    expect(comments).toHaveLength(1)
    expect(comments[0]?.body).toContain('#### b: Repair of order printing')
  })

  it('touches no comment of anybody else', async () => {
    const others: Comment[] = [
      { id: 1, user: { login: 'stranger' }, body: '<!-- relctl:check -->\nmine' },
      { id: 2, user: { login: 'github-actions[bot]' }, body: '<!-- relctl:check apps%2Ferp -->\nof another folder' },
      { id: 3, user: null, body: undefined },
    ]
    const comments = others.map((comment) => ({ ...comment }))
    await run(await fileOf({ 'releases/b.yaml': sound('b') }), comments)
    expect(comments.slice(0, 3)).toEqual(others)
    expect(comments).toHaveLength(4)
  })
})
