import type { InEach } from './lang.ts'

const en = {
  repairs: { title: 'Hotfixes and what they repaired', nothingNamed: 'nothing named' },
  repaired: { title: 'Releases that needed a repair' },
  metrics: {
    title: 'Monitoring against targets',
    verdict: { met: 'met', missed: 'missed', 'not-observed': 'not observed' },
    noTarget: 'none',
    empty: 'nothing was watched',
  },
  reviews: {
    title: 'Reviews and what they led to',
    state: { held: 'held', overdue: 'overdue', ahead: 'ahead' },
    due: (state: string, day: string) => `${state}, due ${day}`,
    outcome: { success: 'success', partial: 'partial', failure: 'failure' },
    empty: 'none owed',
  },
  issues: {
    title: 'Issues by source and severity',
    severity: { critical: 'critical', high: 'high', medium: 'medium', low: 'low' },
    source: {
      user: 'user',
      vendor: 'vendor',
      customer: 'customer',
      monitoring: 'monitoring',
      audit: 'audit',
      'penetration-test': 'penetration-test',
    },
    note: (raised: number, open: number) => `${raised} raised in the period, ${open} open at its end.`,
    empty: 'none raised and none open',
  },
  security: {
    title: 'Security response',
    note: (median: string, longest: string) => `From raised to repaired: median ${median}, longest ${longest}.`,
    notYet: 'not yet',
    empty: 'no security change',
  },
  programmes: { title: 'Programmes', empty: 'none named' },
  training: { title: 'Training sessions' },
  guides: {
    title: 'User guides',
    note: 'Releases that were carried out and bring something new.',
    withGuide: 'with a guide',
    withoutGuide: 'without one',
    empty: 'no release brought anything new',
  },
  warranties: {
    title: 'Warranties',
    ends: (day: string) => `${day}, ends in this period`,
    forceMajeure: 'free support in force majeure',
    empty: 'none running',
  },
}

const vi: typeof en = {
  repairs: { title: 'Bản vá khẩn và điều được khắc phục', nothingNamed: 'không nêu' },
  repaired: { title: 'Đợt nâng cấp phải khắc phục' },
  metrics: {
    title: 'Theo dõi so với mục tiêu',
    verdict: { met: 'đạt', missed: 'không đạt', 'not-observed': 'chưa đo' },
    noTarget: 'không đặt',
    empty: 'không có chỉ số nào được theo dõi',
  },
  reviews: {
    title: 'Đánh giá và việc tiếp theo',
    state: { held: 'đã đánh giá', overdue: 'quá hạn', ahead: 'sắp tới' },
    due: (state, day) => `${state}, hạn ${day}`,
    outcome: { success: 'thành công', partial: 'đạt một phần', failure: 'không đạt' },
    empty: 'không có đánh giá nào phải làm',
  },
  issues: {
    title: 'Sự cố theo nguồn và mức độ',
    severity: { critical: 'nghiêm trọng', high: 'cao', medium: 'trung bình', low: 'thấp' },
    source: {
      user: 'người dùng',
      vendor: 'nhà bán hàng',
      customer: 'khách hàng',
      monitoring: 'giám sát',
      audit: 'kiểm toán',
      'penetration-test': 'kiểm thử xâm nhập',
    },
    note: (raised, open) => `${raised} sự cố phát hiện trong kỳ, ${open} còn mở cuối kỳ.`,
    empty: 'không có sự cố nào phát hiện hay còn mở',
  },
  security: {
    title: 'Xử lý bảo mật',
    note: (median, longest) => `Từ lúc phát hiện đến khi khắc phục: trung vị ${median}, lâu nhất ${longest}.`,
    notYet: 'chưa xong',
    empty: 'không có thay đổi bảo mật',
  },
  programmes: { title: 'Chương trình', empty: 'không nêu chương trình nào' },
  training: { title: 'Buổi đào tạo' },
  guides: {
    title: 'Tài liệu hướng dẫn',
    note: 'Những đợt đã thực hiện và mang đến điều mới.',
    withGuide: 'có hướng dẫn',
    withoutGuide: 'chưa có hướng dẫn',
    empty: 'không có đợt nào mang đến điều mới',
  },
  warranties: {
    title: 'Bảo hành',
    ends: (day) => `${day}, hết hạn trong kỳ này`,
    forceMajeure: 'hỗ trợ miễn phí khi bất khả kháng',
    empty: 'không có bảo hành nào còn hiệu lực',
  },
}

/** What a report says of quality and of care afterwards. */
export const qualityWords: InEach<typeof en> = { en, vi }
