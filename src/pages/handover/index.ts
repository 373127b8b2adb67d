/** 拿给别人看: a result as a QR code or as a picture. */
export { default as CodePage } from './CodePage.vue'
export { default as PicturePage } from './PicturePage.vue'
