import { expect, it } from 'vitest'
import { release, send, smtp, vendor } from './vendor.ts'

const [general, north, south] = [
  smtp(9),
  smtp(9, ', segments: [north]').replace('id: customers', 'id: north'),
  smtp(9, ', segments: [south]').replace('id: customers', 'id: south'),
]

/** Who gets the notice of a release in batches for these segments; a release without batches is for all. */
async function readers(targets: readonly string[], segments?: string): Promise<readonly string[]> {
  const window = /window: (.*)\n/
  const text = release()
  const batches = segments && `batches: [{ id: one, window: ${window.exec(text)?.[1]}, segments: [${segments}] }]\n`
  const manifest = batches ? text.replace(window, batches) : text
  const { root } = vendor({ email: targets }, { 'releases/a.yaml': manifest })
  const { output } = await send(root, [])
  return output.deliveries.filter(({ step }) => step === 'tell').map(({ target }) => target)
}

it.each([
  ['for all goes to those who reach everybody', undefined, [general, north, south], ['customers']],
  ['for all goes to every segment where nobody reaches everybody', undefined, [north, south], ['north', 'south']],
  ['for a segment goes to its own target', 'north', [general, north, south], ['north']],
  ['for two segments goes to both', 'north, south', [general, north, south], ['north', 'south']],
  ['for a segment without a target goes to those who reach everybody', 'north, west', [general, north], ['customers']],
] as const)('a notice %s', async (_, segments, targets, expected) => {
  expect(await readers(targets, segments)).toEqual(expected)
})
