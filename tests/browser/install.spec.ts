import { expect, test, workerReady } from './rig'

test('the browser finds nothing that keeps the app from being installed', async ({ device }) => {
  const page = await device.open('')
  await workerReady(page)
  const cdp = await device.context.newCDPSession(page)
  const manifest = await cdp.send('Page.getAppManifest')
  expect(manifest.errors).toEqual([])
  const data = JSON.parse(manifest.data ?? '{}') as Record<string, unknown>
  expect(data).toMatchObject({ name: '医保算得清', lang: 'zh-CN', display: 'standalone' })
  expect((data['shortcuts'] as { name: string }[]).map(({ name }) => name)).toEqual([
    '住院能报多少',
    '我的记录',
  ])
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors')
  expect(installabilityErrors).toEqual([])
})

test('every icon that is named exists in the size that is named', async ({ page }) => {
  await page.goto('./')
  const icons = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
    const address = link?.href ?? ''
    const manifest = (await (await fetch(address)).json()) as { icons: { src: string; sizes: string }[] }
    const measure = async ({ src, sizes }: { src: string; sizes: string }) => {
      const image = new Image()
      image.src = new URL(src, address).href
      await image.decode()
      return { sizes, measured: `${image.naturalWidth}x${image.naturalHeight}` }
    }
    return Promise.all(manifest.icons.map(measure))
  })
  expect(icons.length).toBeGreaterThanOrEqual(4)
  for (const { sizes: named, measured } of icons) if (named !== 'any') expect(measured).toBe(named)
})
