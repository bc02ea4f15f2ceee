import type { InEach } from './lang.ts'

const en = {
  report: (period: string) => `Report ${period}`,
  ofClass: (name: string) => `class ${name}`,
  at: (moment: string, offset: string) => `at ${moment} (${offset})`,
  span: (from: string, to: string, before: string) => `${from} to ${to}, beside ${before}`,
  warning: {
    notOver: (period: string) => `${period} is not over: what lies ahead is counted as ahead`,
    noReleases: (period: string) => `no releases in ${period}`,
    ofFilter: ' of what was asked for',
    outcomeMissing: (ids: string) => `outcome missing: ${ids}; the planned end has passed and the log says nothing`,
    afterwards: (ids: string) => `recorded after the work: ${ids}`,
  },
  same: 'same',
  points: 'points',
  late: (by: string) => `${by} late`,
  notDone: 'not done',
  none: 'none',
  noReleases: 'no releases',
}

const vi: typeof en = {
  report: (period) => `Báo cáo ${period}`,
  ofClass: (name) => `loại ${name}`,
  at: (moment, offset) => `lúc ${moment} (${offset})`,
  span: (from, to, before) => `Từ ${from} đến ${to}, so với ${before}`,
  warning: {
    notOver: (period) => `${period} chưa kết thúc: việc phía trước được tính là sắp tới`,
    noReleases: (period) => `không có đợt nâng cấp nào trong ${period}`,
    ofFilter: ' theo điều kiện đã chọn',
    outcomeMissing: (ids) => `chưa ghi kết quả: ${ids}; đã qua giờ kết thúc dự kiến mà nhật ký chưa có gì`,
    afterwards: (ids) => `ghi nhận sau khi đã làm: ${ids}`,
  },
  same: 'như cũ',
  points: 'điểm',
  late: (by) => `trễ ${by}`,
  notDone: 'chưa làm',
  none: 'không có',
  noReleases: 'không có đợt nâng cấp nào',
}

/** The frame of a report. */
export const reportWords: InEach<typeof en> = { en, vi }
