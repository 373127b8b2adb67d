import type { Page } from '@playwright/test'
import { answerStay, goTo } from '../../../scripts/tour.mjs'
import { bigBackup } from '../big-backup'
import type { BackupSize } from '../big-backup'
import { expect } from '../rig'
import { listed } from '../saved-stays'
import type { Diary } from './diary'
import { oneOf } from './random'

/** What is written while the browser is killed. */
export const THEMES = ['estimate', 'ledger', 'draft', 'import'] as const
export type Theme = (typeof THEMES)[number]

/** More bills than these make the page slow, not the test better. */
const MOST_BILLS = 8
/** Self-pay of the sample stay is its cost less this. */
const PAID_BY_OTHERS = 13_650

/** The hands of somebody who uses the app. Every number is used once, so that it tells what was written when. */
export class Hands {
  private count = 0
  private readonly diary: Diary
  private readonly random: () => number
  private readonly size: BackupSize

  constructor(diary: Diary, random: () => number, size: BackupSize) {
    this.diary = diary
    this.random = random
    this.size = size
  }

  /** A first visit: one estimate, and father's year begun. */
  async begin(page: Page): Promise<void> {
    await answerStay(page)
    await this.diary.change({ records: ['20000 6350.00'] }, () => this.tapSave(page))
    await goTo(page, '#/year/new')
    for (const name of ['父亲', '2026 年', '低保对象', '没有登记过'])
      await page.getByRole('radio', { name, exact: name === '没有登记过' }).check()
    await page.getByRole('button', { name: '开始记这一年' }).click()
    await page.getByText('还没有记').waitFor()
  }

  /** Goes where the next write is one tap away. */
  async prepare(page: Page, theme: Theme): Promise<void> {
    if (theme === 'estimate') await this.compute(page)
    else if (theme === 'import') await this.choose(page)
    else if (theme === 'draft') await goTo(page, '#/estimate/billed')
    else await goTo(page, '#/year/father/2026')
  }

  /** Writes once. */
  async write(page: Page, theme: Theme): Promise<void> {
    if (theme === 'estimate') await this.saveEstimate(page)
    else if (theme === 'import') await this.import(page)
    else if (theme === 'draft') await this.type(page)
    else await this.changeLedger(page)
  }

  private next(): number {
    return ++this.count
  }

  /** A whole draft with another cost, and its result. */
  private async compute(page: Page): Promise<void> {
    await goTo(page, '#/estimate/billed')
    await page.getByLabel('总费用', { exact: true }).fill(String(20_000 + this.next()))
    await goTo(page, '#/estimate/check')
    await page.getByRole('button', { name: '算一算' }).click()
    await page.getByRole('button', { name: /^保存/ }).waitFor()
  }
  private async saveEstimate(page: Page): Promise<void> {
    const billed = 20_000 + this.count
    const figures = `${billed} ${billed - PAID_BY_OTHERS}.00`
    await this.diary.change({ records: [...this.diary.confirmed.records, figures] }, () => this.tapSave(page))
    await this.compute(page)
  }
  private async tapSave(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^保存/ }).click()
    await page.getByText('已保存：').waitFor()
  }

  /** What is typed is written after a pause of 300 ms. */
  private type(page: Page): Promise<void> {
    return this.diary.watch(async () => {
      await page.getByLabel('总费用', { exact: true }).fill(String(20_000 + this.next()))
      await page.waitForTimeout(350)
    })
  }

  private async choose(page: Page): Promise<void> {
    await goTo(page, '#/backup')
    const text = bigBackup(this.size, this.next())
    const file = { name: 'yibao-beifen.json', mimeType: 'application/json', buffer: Buffer.from(text) }
    await page.getByLabel('备份文件').setInputFiles(file)
    const restore = page.getByRole('button', { name: '恢复到手机' })
    await restore.waitFor()
    const other = page.getByRole('radio', { name: /^用文件里的/ })
    if (await other.isVisible()) await other.check()
  }
  private async import(page: Page): Promise<void> {
    const before = this.diary.confirmed.generation
    await this.diary.change({ generation: this.count }, async () => {
      await page.getByRole('button', { name: '恢复到手机' }).click()
      await page.getByText('已恢复，存好了').waitFor()
    })
    if (this.random() < 0.3)
      await this.diary.change({ generation: before }, async () => {
        await page.getByRole('button', { name: '撤销这次恢复' }).click()
        await page.getByText('已撤销').waitFor()
      })
    await this.choose(page)
  }

  private changeLedger(page: Page): Promise<void> {
    const { length } = this.diary.confirmed.bills
    if (length < 2) return this.add(page)
    const all = [() => this.edit(page), () => this.move(page), () => this.remove(page)]
    return oneOf(length < MOST_BILLS ? [() => this.add(page), ...all] : all, this.random)()
  }
  private async add(page: Page): Promise<void> {
    await page.getByRole('link', { name: '记一笔' }).click()
    await page.locator('input[name=kind][value=general]').check()
    await page.getByLabel('月', { exact: true }).selectOption('02')
    await page.getByLabel('日', { exact: true }).selectOption('10')
    const billed = await this.fillCost(page)
    await this.confirmed(page, [...this.diary.confirmed.bills, billed], () =>
      page.getByRole('button', { name: '记下' }).click(),
    )
  }
  private async edit(page: Page): Promise<void> {
    const at = this.anyBill()
    await page.locator('.bill-link').nth(at).click()
    await page.getByRole('link', { name: '修改这一笔' }).click()
    const billed = await this.fillCost(page)
    const bills = this.diary.confirmed.bills.map((one, nth) => (nth === at ? billed : one))
    await this.confirmed(page, bills, () => page.getByRole('button', { name: '改好了' }).click())
  }
  private async move(page: Page): Promise<void> {
    const at = Math.max(1, this.anyBill())
    const bills = [...this.diary.confirmed.bills]
    bills.splice(at - 1, 2, bills[at] ?? '', bills[at - 1] ?? '')
    await this.confirmed(page, bills, () =>
      page.locator('.bill').nth(at).getByRole('button', { name: /^上移/ }).click(),
    )
  }
  private async remove(page: Page): Promise<void> {
    const at = this.anyBill()
    const bills = this.diary.confirmed.bills.filter((_, nth) => nth !== at)
    await this.confirmed(page, bills, () =>
      page.locator('.bill').nth(at).getByRole('button', { name: /^删除/ }).click(),
    )
  }
  private anyBill(): number {
    return Math.floor(this.random() * this.diary.confirmed.bills.length)
  }
  private async fillCost(page: Page): Promise<string> {
    const billed = String(1000 + this.next())
    await page.locator('#billed').fill(billed)
    await page.locator('#inScope').fill('10')
    return billed
  }
  /** Confirmed = the year shows the bills as they should be now. */
  private async confirmed(page: Page, bills: string[], tap: () => Promise<void>): Promise<void> {
    await this.diary.change({ bills }, async () => {
      await tap()
      await showsBills(page, bills)
    })
  }
}

/** Father's year lists these bills, in this order. */
export async function showsBills(page: Page, bills: readonly string[]): Promise<void> {
  const costs = page.locator('.bill').locator('.bill-sum:first-child dd')
  await expect(costs).toHaveText(bills.map((billed) => asShown(billed)))
}

/** The list of saved estimates shows the newest of these, with their figures, and calls none of them broken. */
export async function showsRecords(page: Page, records: readonly string[]): Promise<void> {
  await goTo(page, '#/records')
  const newest = [...records].reverse().slice(0, 20)
  const shown = async (): Promise<string[]> => {
    const texts = (await listed(page).allTextContents()).map((text) => text.replace(/\s+/g, ' '))
    return newest.filter((figures, nth) =>
      figures.split(' ').every((yuan) => texts[nth]?.includes(asShown(yuan))),
    )
  }
  await expect.poll(shown).toEqual(newest)
  await expect(page.getByText(/条记录坏了/)).toHaveCount(0)
}

/** '1234' as '1,234.00 元'. */
function asShown(yuan: string): string {
  return `${Number(yuan).toLocaleString('en-US')}.00 元`
}
