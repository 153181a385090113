declare module '*.css';

/** the address of a built WebAssembly file */
declare module '*.wasm?url' {
  const address: string;
  export default address;
}

// Ant Design's locale files are ES modules that its package.json does not declare as such.
declare module 'antd/es/locale/zh_CN.js' {
  import type { ConfigProviderProps } from 'antd';

  const locale: NonNullable<ConfigProviderProps['locale']>;
  export default locale;
}
