/** Offered where nothing was typed yet, and where nothing was found. */
export const EXAMPLE_QUERIES: readonly string[] = [
  '起付线',
  '新农合',
  '药费',
  '透析',
  '低保',
  '断保',
  '异地看病',
  '新生儿',
  '转院',
]
