import type { StorybookConfig } from '@storybook/web-components-vite';

/**
 * Storybook's builder reads vite.config.ts for the alias, `__VERSION__` and the plugins, so that stories show what is
 * shipped; its `build` part (the library's modes and entries) the builder leaves behind by itself.
 */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The demo's own feeds, so that stories, demo and tests show the same.
  staticDirs: [{ from: '../demo/feeds', to: '/feeds' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // The toolbar's own light and dark also set `color-scheme`, which Storybook's backgrounds do not.
  features: { backgrounds: false, sidebarOnboardingChecklist: false },
  viteFinal: (vite) => {
    if (vite.build?.lib) throw new Error('The stories were about to be built as a library: see .storybook/main.ts.');
    // Several widgets share a page here; how many bytes each brings is the business of scripts/size.mjs.
    return { ...vite, build: { ...vite.build, chunkSizeWarningLimit: 5000 } };
  },
};

export default config;
