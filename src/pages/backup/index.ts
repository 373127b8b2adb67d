/** Everything that is kept on this phone, into one file and back. */
export { default as BackupPage } from './BackupPage.vue'
