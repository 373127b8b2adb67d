/** What pages see of everything else: settings, policy, the estimate being made, and what was saved. */
export { assumedDate } from './assumptions'
export { useBackup } from './backup'
export { benefitYears } from './benefit-years'
export { useBillForm } from './bill-form'
export { changePhone, holdsVisit, leavesSaved, losesTyped } from './change-phone'
export { clearEverything, clearEverywhere, clearSaved, clearVisit } from './clear-everything'
export { draftOfRecord } from './draft-of-record'
export { engine } from './engine'
export { useEstimate } from './estimate'
export { emptyFacts, useFactsDraft } from './facts-form'
export { useFamily } from './family'
export { fileUrl, revokeFileUrls } from './file-url'
export { draftOfAnswers, handover } from './handed'
export { useKeeping } from './keeping'
export { useLedger } from './ledger'
export { billFieldOf, readBill } from './ledger-bill'
export { draftOf, emptyBill, isSettledKind, kindOf, lacksSheet, sumBilled } from './ledger-draft'
export { assistanceLimit, countsForTilted, needsOf, openingNeeds } from './needs'
export { readOpening, useOpeningForm } from './opening-form'
export { useOutpatient } from './outpatient'
export { usePolicy } from './policy'
export { usePolicyUpdate } from './policy-update'
export { watchPolicy } from './policy-watch'
export { useRecords } from './records'
export { useRules } from './rules'
export { countSaved } from './saved-count'
export { useSearch } from './search'
export { isUntouched, useSeen } from './seen'
export { useSettings } from './settings'
export { useTakeOver } from './take-over'
export { noteTrace, traces, wipeCopied } from './traces'
export { isBillOpen } from './typed-mark'
export { countUnsaved, unsaved } from './unsaved'
export { ANSWER_SECONDS, IDLE_MINUTES, endOldVisit, firstPosition, holdsTyped, noteActive } from './visit'
export { lastClearing, onOtherWindowCleared, startAnew, tellOtherWindows } from './other-windows'

export type { AssumptionCode, AssumptionMade } from './assumptions'
export type { Loading, Preview, Refused, Saving } from './backup-states'
export type { BackupFile } from './backup-file'
export type { Computation } from './estimate'
export type { EstimateDraft, Opening, OpeningKey } from './estimate-draft'
export type { FactsDraft } from './facts-form'
export type { FamilyDraft, FamilyMember } from './family-draft'
export type { DraftError, DraftField } from './estimate-input'
export type { KeepingError } from './keeping'
export type { BillResult, Removed } from './ledger-changes'
export type { BillError, BillField } from './ledger-bill'
export type { BillDraft, BillKind } from './ledger-draft'
export type { Ahead, YearComputation, YearFault } from './ledger-settle'
export type { Needs } from './needs'
export type {
  ChronicAnswer,
  OutpatientDraft,
  OutpatientYear,
  VisitDraft,
  VisitScope,
} from './outpatient-draft'
export type { PackNews } from './policy'
export type { SaveResult } from './records'
export type { SavedCount, TypedKind } from './saved-count'
export type { Look, Phone, Size, Theme } from './settings'
export type { Trace } from './traces'
export type {
  Choice,
  Kept,
  LedgerEvent,
  NewLedgerEvent,
  NewRecord,
  PackChanges,
  PersonYears,
  RecordSummary,
  SavedRecord,
  YearFacts,
  YearLedger,
} from '../db'
