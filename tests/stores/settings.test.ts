import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Phone } from './support/phone'

let phone: Phone
beforeEach(() => (phone = new Phone()))
afterEach(() => phone.stop())

describe('settings', () => {
  it('begin with nothing asked', async () => {
    const settings = (await phone.visit()).useSettings()
    settings.apply()
    expect(settings).toMatchObject({
      look: 'standard',
      lookAsked: false,
      size: 20,
      theme: 'auto',
      phone: null,
      keeps: true,
      remembers: false,
    })
    expect(phone.document.attributes).toEqual({
      'data-look': 'standard',
      'data-size': '20',
      'data-theme': 'light',
    })
  })

  it('act at once and are there in the next visit', async () => {
    const settings = (await phone.visit()).useSettings()
    settings.apply()
    settings.setLook('elder')
    settings.setSize(30)
    settings.setTheme('dark')
    const shown = { 'data-look': 'elder', 'data-size': '30', 'data-theme': 'dark' }
    expect(phone.document.attributes).toEqual(shown)
    const later = (await phone.visit('new')).useSettings()
    later.apply()
    expect(later).toMatchObject({
      look: 'elder',
      lookAsked: true,
      size: 30,
      theme: 'dark',
    })
    expect(phone.document.attributes).toEqual(shown)
  })

  it('follow the phone where nobody chose light or dark, also when it changes its mind', async () => {
    let changed: () => void = () => undefined
    const wish = { matches: true, addListener: (listener: () => void) => (changed = listener) }
    vi.stubGlobal('matchMedia', () => wish)
    const settings = (await phone.visit()).useSettings()
    settings.apply()
    expect(phone.document.attributes['data-theme']).toBe('dark')
    wish.matches = false
    changed()
    expect(phone.document.attributes['data-theme']).toBe('light')
    settings.setTheme('dark')
    expect(phone.document.attributes['data-theme']).toBe('dark')
    vi.unstubAllGlobals()
  })

  it('take over at once what another window chose: whose phone it is', async () => {
    const settings = (await phone.visit()).useSettings()
    settings.apply()
    settings.setPhone('own')
    phone.local.setItem(
      'yibao.settings',
      JSON.stringify({ look: 'standard', theme: 'auto', phone: 'shared' }),
    )
    phone.page.dispatchEvent(Object.assign(new Event('storage'), { key: 'yibao.settings' }))
    expect(settings).toMatchObject({ phone: 'shared', keeps: false, remembers: false })
  })

  it('write one choice only: a window that has heard of nothing undoes nothing', async () => {
    const settings = (await phone.visit()).useSettings()
    settings.apply()
    settings.setPhone('own')
    phone.local.setItem('yibao.settings', JSON.stringify({ look: 'elder', theme: 'auto', phone: 'shared' }))
    settings.setTheme('dark')
    expect(settings).toMatchObject({ look: 'elder', theme: 'dark', phone: 'shared' })
    expect(phone.local.getItem('yibao.settings')).toContain('"phone":"shared"')
  })

  it('of a visit to a shared phone end with it, and the size is asked again', async () => {
    phone.local.setItem('yibao.settings', '{"look":"standard","size":20,"theme":"light","phone":"shared"}')
    const stores = await phone.visit()
    const settings = stores.useSettings()
    settings.apply()
    expect(settings).toMatchObject({ look: 'standard', lookAsked: false })
    settings.setLook('elder')
    settings.setSize(30)
    settings.setTheme('dark')
    const chosen = { look: 'elder', size: 30, theme: 'dark', lookAsked: true, phone: 'shared' }
    expect(settings).toMatchObject(chosen)
    const anew = (await phone.visit()).useSettings()
    anew.apply()
    expect(anew).toMatchObject(chosen)
    anew.endVisit()
    const asSetUp = { look: 'standard', size: 20, theme: 'light', lookAsked: false, phone: 'shared' }
    expect(anew).toMatchObject(asSetUp)
    expect(phone.document.attributes).toMatchObject({ 'data-look': 'standard', 'data-theme': 'light' })
    expect(phone.session.getItem('yibao.looks')).toBeNull()
  })

  it('do not change what one sees where the phone becomes a shared one, or one’s own', async () => {
    const settings = (await phone.visit()).useSettings()
    settings.apply()
    settings.setLook('elder')
    settings.setPhone('shared')
    expect(settings).toMatchObject({ look: 'elder', lookAsked: true, keeps: false, becameShared: true })
    settings.setSize(24)
    settings.setPhone('own')
    const seen = { look: 'elder', size: 24, lookAsked: true, phone: 'own', becameShared: false }
    expect(settings).toMatchObject(seen)
    const later = (await phone.visit('new')).useSettings()
    later.apply()
    expect(later).toMatchObject(seen)
  })

  it('count the answer 标准版 as asked', async () => {
    const settings = (await phone.visit()).useSettings()
    settings.setLook('standard')
    const later = (await phone.visit()).useSettings()
    later.apply()
    expect(later.lookAsked).toBe(true)
  })

  it.each(['', 'null', '[]', '7', '{"look":"huge","size":"30","theme":3,"phone":{}}', '{'])(
    'begin anew where %j was stored',
    async (junk) => {
      phone.local.setItem('yibao.settings', junk)
      const settings = (await phone.visit()).useSettings()
      settings.apply()
      expect(settings).toMatchObject({
        look: 'standard',
        lookAsked: false,
        size: 20,
        theme: 'auto',
        phone: null,
      })
    },
  )

  it('act for this visit where the browser forbids storage', async () => {
    phone.denyStorage()
    const settings = (await phone.visit()).useSettings()
    settings.apply()
    settings.setLook('elder')
    expect(settings.look).toBe('elder')
    expect(phone.document.attributes['data-look']).toBe('elder')
  })

  it('say whose phone it is only after reading it back', async () => {
    const settings = (await phone.visit()).useSettings()
    settings.apply()
    expect(settings.setPhone('shared')).toBe(true)
    phone.local.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(settings.setPhone('own')).toBe(false)
    expect(settings.phone).toBe('own')
    expect(phone.local.getItem('yibao.settings')).toContain('"phone":"shared"')
  })
})

it('all stores can be set up where there is no browser', async () => {
  const stores = await phone.visit()
  phone.stop()
  expect(stores.useSettings().look).toBe('standard')
  expect(stores.usePolicy().state).toBe('idle')
  expect(stores.useRecords().status).toBe('idle')
  expect(stores.useEstimate().touched).toBe(false)
  expect(stores.useKeeping().status).toBe('idle')
})
