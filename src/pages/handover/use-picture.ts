import { computed, onBeforeUnmount, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import { canShare, shareData } from '../../components'
import { noteTrace, useSettings } from '../../stores'
import { cardText, cardWords } from './card-words'
import type { Handed } from './use-result'

/** Says what it is, and nothing about anybody. */
const FILE_NAME = '医保估算.png'

export interface Picture {
  /** data: address, because the page may show no other pictures. */
  source: string
  width: number
  height: number
  /** All that stands on it. */
  text: string
  /** For the system share; null where the browser makes no files of a drawing. */
  file: File | null
  /** blob: address for the download; given back when the page is left. */
  download: string
}

/** The card, drawn once the result is there; gone from memory when the page is left. */
export function usePicture(handed: Ref<Handed | null>) {
  const picture = shallowRef<Picture | null>(null)
  const failed = shallowRef(false)
  const unsent = shallowRef(false)
  const shares = computed(() => {
    const file = picture.value?.file
    return file ? canShare({ files: [file] }) : false
  })
  let left = false

  async function draw(found: Handed): Promise<void> {
    try {
      const made = await pictureOf(found)
      if (left) return giveBack(made)
      // A long press keeps it, too, and nobody hears of that.
      noteTrace('picture')
      picture.value = made
    } catch {
      failed.value = true
    }
  }
  watch(handed, (found) => {
    if (found) void draw(found)
  })
  onBeforeUnmount(() => {
    left = true
    if (picture.value) giveBack(picture.value)
    picture.value = null
  })

  async function share(): Promise<void> {
    const file = picture.value?.file
    unsent.value = false
    if (file) unsent.value = (await shareData({ files: [file] })) === 'failed'
  }
  return { picture, failed, shares, share, unsent, fileName: FILE_NAME }
}

function giveBack({ file, download }: Picture): void {
  if (file) URL.revokeObjectURL(download)
}

async function pictureOf({ tools, ...result }: Handed): Promise<Picture> {
  const words = cardWords(result)
  const canvas = tools.drawCard(words, useSettings().look === 'elder')
  const file = await fileOf(canvas)
  const source = canvas.toDataURL('image/png')
  const { width, height } = canvas
  return {
    source,
    width,
    height,
    text: cardText(words),
    file,
    download: file ? URL.createObjectURL(file) : source,
  }
}

function fileOf(canvas: HTMLCanvasElement): Promise<File | null> {
  return new Promise((resolve) => {
    canvas.toBlob((blob) => {
      resolve(blob && typeof File === 'function' ? new File([blob], FILE_NAME, { type: 'image/png' }) : null)
    }, 'image/png')
  })
}
