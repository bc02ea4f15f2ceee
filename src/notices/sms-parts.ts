/** The default alphabet of short messages (3GPP TS 23.038), and what it holds at the price of two characters. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('^{}\\[~]|€\f')

/** Whether a text needs no other alphabet than the default one. */
export function isGsm(text: string): boolean {
  return Array.from(text).every((char) => basic.has(char) || extended.has(char))
}

/** How many short messages a text is sent as: 160 characters alone or 153 each, 70 or 67 beyond the default alphabet. */
export function smsParts(text: string): number {
  const gsm = isGsm(text)
  const sizes = Array.from(text, (char) => (gsm ? (extended.has(char) ? 2 : 1) : char.length))
  const [alone, each] = gsm ? [160, 153] : [70, 67]
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (total <= alone) return 1
  // What counts twice is never cut in two.
  let parts = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > each) {
      parts += 1
      used = 0
    }
    used += size
  }
  return parts
}
