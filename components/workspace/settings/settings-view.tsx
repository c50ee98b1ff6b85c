import { useTranslation } from 'react-i18next';
import { AboutSection } from './about-section.tsx';
import { AuthoritySettings } from './authority-settings.tsx';
import { BackupSection } from './backup/backup-section.tsx';
import { CertificateSettings } from './keys/certificate-settings.tsx';
import { MetSignersSection } from './met-signers-section.tsx';
import { PermissionSettings } from './permission-settings.tsx';
import { SitesSection } from './rights/sites-section.tsx';
import { ScreensSetting } from './screens-setting.tsx';
import css from './settings-view.module.css';
import { ShortcutSettings } from './shortcut-settings.tsx';
import { StoreCheckSection } from './store-check/store-check-section.tsx';
import { VaultSection } from './vault/vault-section.tsx';
import { VolumeSetting } from './volume-setting.tsx';
import { WordingSetting } from './wording-setting.tsx';

/**
 * The settings: backup, signing, time-stamps, signers met, the vault, volumes, the wording of
 * documents, shortcuts, permissions, the check of the store and what this software is.
 */
export const SettingsView = () => {
  const { t } = useTranslation();
  return (
    <div className={css.view}>
      <h1>{t('settings.settings')}</h1>
      <BackupSection />
      <CertificateSettings />
      <AuthoritySettings />
      <MetSignersSection />
      <VaultSection />
      <ScreensSetting />
      <VolumeSetting />
      <WordingSetting />
      <ShortcutSettings />
      <PermissionSettings />
      <SitesSection />
      <StoreCheckSection />
      <AboutSection />
    </div>
  );
};
