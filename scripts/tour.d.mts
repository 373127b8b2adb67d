import type { Page } from '@playwright/test'

type Look = (name: string) => Promise<unknown>
export const SELF_PAY: string
export function goTo(page: Page, hash: string): Promise<void>
export function goOn(page: Page, name?: string): Promise<boolean>
export function answerStay(page: Page, look?: Look, who?: string, selfPay?: string): Promise<void>
export function tourOfStay(page: Page, look: Look): Promise<void>
export function tourOfPolicy(page: Page, look: Look): Promise<void>
