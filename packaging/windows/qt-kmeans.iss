; Inno Setup 6 script for the Windows installer. Written from Inno Setup's documentation, untested so far.
; packaging/build.py calls it: ISCC /DVersion=... /DFolder=dist\qt-kmeans /O<target folder> /F<file name>

[Setup]
AppId={{6B0F4C1E-52B7-4B63-9D2E-3D6F0B6B8E21}
AppName=qt_kmeans
AppVersion={#Version}
AppPublisher=The qt_kmeans contributors
DefaultDirName={autopf}\qt_kmeans
DefaultGroupName=qt_kmeans
DisableProgramGroupPage=yes
LicenseFile={#Folder}\licenses\qt_kmeans.txt
UninstallDisplayIcon={app}\qt-kmeans.exe
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesEnvironment=yes
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\qt_kmeans"; Filename: "{app}\qt-kmeans.exe"
Name: "{autodesktop}\qt_kmeans"; Filename: "{app}\qt-kmeans.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\qt-kmeans.exe"; Description: "{cm:LaunchProgram,qt_kmeans}"; Flags: nowait postinstall skipifsilent
