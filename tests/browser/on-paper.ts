import type { Page, TestInfo } from '@playwright/test'

/** Prints as a browser does, keeps the sheet beside the test's other output. @returns number of pages */
export async function pagesOf(page: Page, info: TestInfo, name = 'sheet'): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, path: info.outputPath(`${name}.pdf`) })
  return (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length
}

/** The sheet as it is while the browser prints, for looking into it. */
export async function atPrinting(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
}

/** Size in points of the smallest letters on the sheet. */
export async function smallestOf(page: Page): Promise<number> {
  return page.locator('.paper').evaluate((sheet) => {
    const lettered = Array.from(sheet.querySelectorAll('*')).filter((part) =>
      Array.from(part.childNodes).some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      ),
    )
    const sizes = lettered
      .filter((part) => part.getClientRects().length)
      .map((part) => parseFloat(getComputedStyle(part).fontSize))
    return Math.round(Math.min(...sizes) * 7.5) / 10
  })
}
