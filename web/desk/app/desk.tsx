import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN.js';
import { useEffect } from 'react';
import { FailureBoundary } from '../frame/failure.tsx';
import { KeysProvider } from '../frame/keys.tsx';
import { makeQueryClient } from './queries.ts';
import { router } from './router.tsx';
import { useScheme } from './settings.ts';
import { themeOf } from './theme.ts';

const queries = makeQueryClient();

/** The desk: settings, data, keys and pages. */
export function Desk() {
  const scheme = useScheme();
  useEffect(() => {
    document.documentElement.dataset.scheme = scheme;
  }, [scheme]);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeOf(scheme)}
      componentSize="small"
      button={{ autoInsertSpace: false }}
    >
      <App>
        <FailureBoundary>
          <QueryClientProvider client={queries}>
            <KeysProvider>
              <RouterProvider router={router} />
            </KeysProvider>
          </QueryClientProvider>
        </FailureBoundary>
      </App>
    </ConfigProvider>
  );
}
