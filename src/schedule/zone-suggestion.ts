import { distance } from 'fastest-levenshtein'

/** Cities that people expect to be zones, and the zone that covers them. */
const elsewhere: Readonly<Record<string, string>> = {
  beijing: 'Asia/Shanghai',
  danang: 'Asia/Ho_Chi_Minh',
  delhi: 'Asia/Kolkata',
  hanoi: 'Asia/Ho_Chi_Minh',
  mumbai: 'Asia/Kolkata',
  newdelhi: 'Asia/Kolkata',
  sanfrancisco: 'America/Los_Angeles',
  vietnam: 'Asia/Ho_Chi_Minh',
  washington: 'America/New_York',
}

/** Longer texts are no slips of the pen, and comparing them takes time. Shorter words without an area resemble too many. */
const length = { shortest: 5, longest: 50 } as const

/**
 * The zone that a wrong name most likely means: by its city alone, else by its spelling when at most a third of the
 * city's letters differ.
 * @param zones accepted name -> canonical name
 */
export function closestZone(text: string, zones: ReadonlyMap<string, string>): string | undefined {
  if (text.length > length.longest) return undefined
  const city = bare(text.slice(text.lastIndexOf('/') + 1))
  if (Object.hasOwn(elsewhere, city)) return elsewhere[city]
  const whole = bare(text)
  let best: { readonly zone: string; readonly edits: number } | undefined
  for (const [name, zone] of zones) {
    const itsCity = bare(name.slice(name.lastIndexOf('/') + 1))
    if (itsCity === city) return zone
    if (city === whole && city.length < length.shortest) continue
    const edits = text.includes('/') ? distance(whole, bare(name)) : distance(city, itsCity)
    if (edits <= Math.floor(itsCity.length / 3) && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) {
      best = { zone, edits }
    }
  }
  return best?.zone
}

/** Case, spaces and separators inside a name are easy to get wrong and mean nothing. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '')
}
