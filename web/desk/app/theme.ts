import { type ThemeConfig, theme } from 'antd';

export const MONO = '"SF Mono", "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace';

const FONTS =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", system-ui, sans-serif';

const shared = {
  fontFamily: FONTS,
  fontFamilyCode: MONO,
  fontSize: 13,
  borderRadius: 4,
  borderRadiusLG: 6,
  controlHeight: 30,
  wireframe: false,
  // no motion: an interrupted fading would leave the sign of waiting on its button
  motion: false,
};

const light: ThemeConfig = {
  algorithm: [theme.defaultAlgorithm],
  token: {
    ...shared,
    colorPrimary: '#1558b0',
    colorInfo: '#1558b0',
    colorLink: '#1558b0',
    // without it, antd makes a hovered link too pale for reading
    colorLinkHover: '#0f4489',
    colorLinkActive: '#0f4489',
    colorSuccess: '#1a7f37',
    colorWarning: '#9a6700',
    colorError: '#b42318',
    colorTextBase: '#1f2328',
    colorBorder: '#c9d1d9',
    colorBorderSecondary: '#e3e7ec',
    colorTextPlaceholder: '#68717b',
  },
};

const dark: ThemeConfig = {
  algorithm: [theme.darkAlgorithm],
  token: {
    ...shared,
    colorPrimary: '#3b82d6',
    colorInfo: '#3b82d6',
    colorLink: '#79b1f2',
    colorLinkHover: '#a3caf7',
    colorLinkActive: '#a3caf7',
    colorSuccess: '#4ac26b',
    colorWarning: '#d4a72c',
    colorError: '#f0685c',
    colorTextBase: '#e6eaef',
    colorBgBase: '#12161b',
    colorBgContainer: '#181d23',
    colorBgElevated: '#1f252d',
    colorBorder: '#3a434e',
    colorBorderSecondary: '#2a323b',
    colorTextPlaceholder: '#98a2ad',
  },
  // the dark algorithm dulls the seed below what can be read on a button
  components: { Button: { colorError: '#f47c71' } },
};

/** Ant Design in the desk's colours: ink, seal red, blue, green, amber. */
export function themeOf(scheme: 'light' | 'dark'): ThemeConfig {
  return scheme === 'dark' ? dark : light;
}
