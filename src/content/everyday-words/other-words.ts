import type { EverydayWord } from './word'

/** What the papers of health insurance are silent about, and words of asking. */
export const OTHER_WORDS: readonly EverydayWord[] = [
  // What the papers of health insurance are silent about
  {
    say: ['养老', '养老金', '养老保险', '退休', '退休金'],
    means: [],
    outside: true,
    note: '这里只有居民医保，没有养老保险、退休金。',
  },
  {
    say: ['工伤', '失业', '公积金'],
    means: [],
    outside: true,
    note: '这里只有居民医保，没有工伤、失业保险和公积金。',
  },
  {
    say: ['体检', '疫苗', '打疫苗', '镶牙', '牙齿', '拔牙', '配眼镜', '整形', '美容'],
    means: [],
    outside: true,
    note: '体检、疫苗、看牙、配眼镜、整形：收录的文件都没有写，请问医保局。',
  },

  // Asking, and this app
  {
    say: ['电话', '打电话', '问谁', '医保局', '找谁', '投诉', '咨询', '热线', '地址'],
    means: ['问谁', '医保局'],
    best: ['page:about'],
    lead: ['fact:help.contact'],
  },
  {
    say: ['申请', '手续', '材料', '证明', '去哪办'],
    means: ['要自己申请', '依申请'],
    best: ['term:on-application'],
  },
  {
    say: ['文件', '红头文件', '依据', '出处', '规定', '真的假的'],
    means: ['实施办法', '文号'],
    best: ['page:documents'],
  },
  {
    say: [
      '字大',
      '大字',
      '字小',
      '看不清',
      '字太小',
      '看不见',
      '长辈版',
      '关怀版',
      '亲情版',
      '关爱版',
      '老年版',
      '大字版',
    ],
    means: ['长辈版'],
    best: ['page:elder'],
  },
  {
    say: ['删除', '清除', '删记录', '隐私', '泄露'],
    means: ['删掉', '隐私'],
    best: ['page:about', 'page:records'],
  },
  { say: ['离线', '没网', '没信号', '流量', '断网'], means: ['离线'], best: ['page:about'] },
]
