/** Whether the user asked the browser to spare data, or it knows that the connection is paid by volume. */
export function sparesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; metered?: boolean } }
  return connection?.saveData === true || connection?.metered === true
}
