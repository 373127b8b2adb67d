/**
 * The smoke tour of one browser engine: load, install, offline cold start, estimate, save, reopen. It needs no more of an
 * engine than to open an address and to run a function in the page, so that every kind of remote control will do.
 */

/**
 * @typedef {object} Engine
 * @property {string} name and version
 * @property {boolean} keepsProfile false = what was stored ends with the browser: then a reload stands for the restart
 * @property {(url: string) => Promise<void>} open
 * @property {<A, R>(work: (given: A) => R, given?: A) => Promise<R>} run plain JSON in and out
 * @property {() => Promise<void>} restart ends the browser and starts it with the same profile
 * @property {() => Promise<void>} close
 */

const WITHIN_MS = 60_000
/** What each question of the sample stay is answered; its own share must then read so. */
const ANSWERS = {
  who: { choose: '父亲' },
  date: { choose: '2026 年', select: { 月: '3 月', 日: '12 日' } },
  group: { choose: '低保对象' },
  sheet: { choose: '有结算单' },
  billed: { fill: '20000' },
  'in-scope': { fill: '15000' },
  basic: { fill: '10500' },
  critical: { fill: '0' },
  place: { choose: '省内' },
  referral: { choose: '办了' },
  earlier: { choose: '没有' },
  check: {},
}
const SELF_PAY = '6,350.00'

/**
 * @param {Engine} engine
 * @param {{ url: string, stop(): void }} server stop = nothing answers any more
 * @param {(step: string) => void} say
 * @throws where a step fails
 */
export async function smoke(engine, server, say) {
  await engine.open(server.url)
  await until(engine, () => Boolean(document.querySelector('main h1')))
  say('loads')
  await until(engine, installed)
  say('installs')
  server.stop()
  await engine.restart()
  await engine.open(`${server.url}#/estimate/who`)
  await until(engine, () => Boolean(document.querySelector('main form input[type=radio]')))
  say(engine.keepsProfile ? 'starts cold without network' : 'starts without network')
  await answerAll(engine)
  await until(engine, shows, SELF_PAY)
  say('estimates to the fen')
  await engine.run(click, '保存')
  if (!engine.keepsProfile) {
    await until(engine, () => /已保存|没有存成|不能保存/.test(document.body.innerText))
    return say('says whether it was saved (a session of this remote control keeps nothing to be reopened)')
  }
  await until(engine, shows, '已保存')
  say('saves')
  await engine.restart()
  await engine.open(`${server.url}#/records`)
  await until(engine, () => Boolean(document.querySelector('li.record a')))
  await engine.run(() => document.querySelector('li.record a').click())
  await until(engine, shows, SELF_PAY)
  say('reopens what was saved, without network')
}

async function answerAll(engine) {
  let last = ''
  for (let step = 0; step < 20; step++) {
    await until(engine, isAsking, last)
    const id = await engine.run(() => location.hash.split(/[/?]/)[2])
    if (!(id in ANSWERS)) throw new Error(`no answer to the question ${id}`)
    const { select = {}, ...given } = ANSWERS[id]
    await engine.run(give, given)
    // One answer may bring the next field; and the page writes what was typed before it goes on.
    for (const [label, option] of Object.entries(select)) await until(engine, pick, { label, option })
    await new Promise((resolve) => setTimeout(resolve, 100))
    await engine.run(() => document.querySelector('main form button[type=submit]').click())
    if (id === 'check') return
    last = id
  }
  throw new Error('the questions do not end')
}

/** Asks again and again: an engine may be between two pages. */
async function until(engine, look, given) {
  const end = Date.now() + WITHIN_MS
  let fault = ''
  while (Date.now() < end) {
    try {
      if (await engine.run(look, given)) return
    } catch (error) {
      fault = String(error)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const seen = await engine
    .run(
      () =>
        `${location.href} ${document.body.innerText
          .split('\n')
          .filter((l) => /存|断|打不开/.test(l))
          .join(' / ')}`,
    )
    .catch(String)
  throw new Error(`waited in vain for ${look}\n${fault}\nseen: ${seen}`)
}

// What follows runs in the page.

/** The first start may ask whose phone it is. Then: whether the worker is there, and holds what it promised. */
function installed() {
  localStorage.setItem('yibao.settings', JSON.stringify({ phone: 'own' }))
  return navigator.serviceWorker.getRegistration().then((registration) => {
    const worker = registration?.active
    if (!worker) return false
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', ({ data }) => resolve(data.total > 0 && data.done === data.total))
      port1.start()
      worker.postMessage({ type: 'COUNT' }, [port2])
    })
  })
}

function isAsking(last) {
  const id = location.hash.split(/[/?]/)[2]
  return id !== undefined && id !== last && Boolean(document.querySelector('main form button[type=submit]'))
}

function shows(text) {
  return document.body.innerText.includes(text)
}

function click(name) {
  const all = [...document.querySelectorAll('main button')]
  all.find((button) => button.textContent.trim().startsWith(name)).click()
}

function give({ choose, fill }) {
  const labels = [...document.querySelectorAll('main label')]
  if (choose) labels.find((label) => label.textContent.trim().startsWith(choose)).control.click()
  if (!fill) return
  const field = document.querySelector('main form input:not([type=radio]):not([type=checkbox])')
  field.value = fill
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
}

function pick({ label, option }) {
  const field = [...document.querySelectorAll('main select')].find(
    (select) => (select.getAttribute('aria-label') ?? select.labels[0]?.textContent ?? '').trim() === label,
  )
  const found = [...(field?.options ?? [])].find(({ text }) => text === option)
  if (!found) return false
  field.value = found.value
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
  return true
}
