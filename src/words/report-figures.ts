import type { InEach } from './lang.ts'

const en = {
  summary: {
    title: 'At a glance',
    figures: {
      releases: 'Releases',
      done: 'Carried out',
      'outcome-missing': 'Outcome missing',
      'notices-on-time': 'Notices on time',
      'duties-on-time': 'Duties on time',
      'windows-kept': 'Windows kept',
      downtime: 'Downtime',
      'rolled-back': 'Rolled back',
      'needed-repair': 'Needed a repair',
      'metrics-met': 'Targets met',
      'reviews-held': 'Reviews held',
      'issues-raised': 'Issues raised',
      'issues-open': 'Issues open at the end',
      'security-response': 'Security response',
    },
  },
  classes: { title: 'Releases by class' },
  products: { title: 'Releases by product' },
  unnamed: '(none)',
  releases: {
    title: 'The releases',
    elsewhere: (period: string) => `Elsewhere: not of ${period}, but a figure counts them.`,
    marks: { retroactive: 'retroactive', elsewhere: 'elsewhere' },
  },
  notices: {
    title: 'Notices on time',
    note: 'Notices whose deadline lies in the period, by class of their release.',
    monthlyPlan: 'monthly plan',
    empty: 'no notice was due',
    broken: 'Notices late or not sent',
  },
  duties: {
    title: 'Duties on time',
    note: 'Guides, training, tests, approvals, reviews and monthly duties whose deadline lies in the period.',
    empty: 'no duty was due',
    broken: 'Duties late or not done',
  },
}

const vi: typeof en = {
  summary: {
    title: 'Tổng quan',
    figures: {
      releases: 'Đợt nâng cấp',
      done: 'Đã thực hiện',
      'outcome-missing': 'Chưa ghi kết quả',
      'notices-on-time': 'Thông báo đúng hạn',
      'duties-on-time': 'Công việc đúng hạn',
      'windows-kept': 'Giữ đúng cửa sổ',
      downtime: 'Gián đoạn',
      'rolled-back': 'Phải khôi phục',
      'needed-repair': 'Phải khắc phục',
      'metrics-met': 'Đạt mục tiêu',
      'reviews-held': 'Đã đánh giá',
      'issues-raised': 'Sự cố phát hiện',
      'issues-open': 'Sự cố còn mở cuối kỳ',
      'security-response': 'Xử lý bảo mật',
    },
  },
  classes: { title: 'Đợt nâng cấp theo loại' },
  products: { title: 'Đợt nâng cấp theo sản phẩm' },
  unnamed: '(không nêu)',
  releases: {
    title: 'Các đợt nâng cấp',
    elsewhere: (period) => `Ngoài kỳ: không thuộc ${period}, nhưng có chỉ số tính đến.`,
    marks: { retroactive: 'ghi bổ sung', elsewhere: 'ngoài kỳ' },
  },
  notices: {
    title: 'Thông báo đúng hạn',
    note: 'Những thông báo có hạn trong kỳ, theo loại nâng cấp.',
    monthlyPlan: 'kế hoạch tháng',
    empty: 'không có thông báo nào đến hạn',
    broken: 'Thông báo trễ hoặc chưa gửi',
  },
  duties: {
    title: 'Công việc đúng hạn',
    note: 'Hướng dẫn, đào tạo, kiểm thử, phê duyệt, đánh giá và việc hằng tháng có hạn trong kỳ.',
    empty: 'không có công việc nào đến hạn',
    broken: 'Công việc trễ hoặc chưa làm',
  },
}

/** What a report says of figures and promises. */
export const figureWords: InEach<typeof en> = { en, vi }
