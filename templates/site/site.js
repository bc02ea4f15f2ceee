// Everything here is an addition: without it each page tells the same. Nothing is stored, and nothing is asked of any server.
;(() => {
  const { lang, dataset } = document.documentElement
  const page = document.body.dataset
  const now = Date.now()
  const built = Date.parse(dataset.built)

  /** Minutes by which this clock is ahead of UTC at a moment. */
  const ownOffset = (date) => -date.getTimezoneOffset()

  /** The same of the clock that wrote an RFC 3339 time, from its last six characters. */
  const writtenOffset = (text) => {
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text) || [text, '+', 0, 0]
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  }

  const say = (start, end) => {
    const full = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }
    try {
      const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { ...full, hourCycle: 'h23' })
      return end ? format.formatRange(start, end) : format.format(start)
    } catch {
      return start.toLocaleString()
    }
  }

  let passed = false
  for (const time of document.querySelectorAll('time[datetime*="T"]')) {
    const start = new Date(time.dateTime)
    const end = time.dataset.end ? new Date(time.dataset.end) : undefined
    for (const moment of [start, end]) if (moment && built < moment && moment <= now && !time.closest('del')) passed = true
    if (ownOffset(start) === writtenOffset(time.dateTime) || time.closest('del')) continue
    const own = document.createElement('span')
    own.className = 'yours'
    own.textContent = `${page.yourTime} ${say(start, end)}`
    time.after(own)
  }

  // A page that was built long ago, or before something on it began or ended, may tell what is no longer true.
  const old = now - built > Number(dataset.fresh) * 3600000
  if (old || passed) for (const note of document.querySelectorAll('.stale')) note.hidden = false
})()
