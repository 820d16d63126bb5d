; SPDX-License-Identifier: GPL-3.0-or-later
; The installer; packaging/windows/pack.sh calls makensis with its defines. Options of the installer itself:
; silent: /S, for all users or one: /AllUsers /CurrentUser, elsewhere: /D=FOLDER (last, without quotes).
; Uninstalling keeps conversations, runs and settings, unless the person says otherwise; silent: /PURGE. Keys stay in the
; Credential Manager either way: other programs' data is not an uninstaller's to look through.
!ifdef AMD64
  Target amd64-unicode ; a 32-bit installer does not start on systems without 32-bit support
!endif
Unicode true
SetDateSave off      ; reproducible
SetCompressor /SOLID lzma
SetCompressorDictSize 64 ; MB: both programs hold the same core, farther from each other than the usual 8
ManifestDPIAware true
ManifestSupportedOS all

!define PRODUCT Bellwether
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PRODUCT}"
!define CLASS "Bellwether.File"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${PRODUCT}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "UninstallString"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

Name "${PRODUCT} ${VERSION}"
OutFile "${OUTPUT}"
BrandingText " "
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 ProductName "${PRODUCT}"
VIAddVersionKey /LANG=1033 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=1033 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1033 FileDescription "Installer of ${PRODUCT}"
VIAddVersionKey /LANG=1033 LegalCopyright "The Bellwether developers, GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\bellwether.exe"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Vietnamese
!insertmacro MUI_LANGUAGE SimpChinese

LangString ALSO_DATA ${LANG_ENGLISH} "Also delete conversations, runs, settings and the cache of this person? What is kept is there again after the next installation."
LangString ALSO_DATA ${LANG_VIETNAMESE} "Xóa cả cuộc trò chuyện, lần chạy, thiết lập và bộ nhớ đệm của người dùng này? Những gì được giữ lại sẽ có lại sau lần cài đặt tới."
LangString ALSO_DATA ${LANG_SIMPCHINESE} "是否同时删除此用户的对话、运行记录、设置和缓存？保留的内容在下次安装后仍可使用。"
LangString STILL_RUNS ${LANG_ENGLISH} "Bellwether is still running. Close it, then go on."
LangString STILL_RUNS ${LANG_VIETNAMESE} "Bellwether vẫn đang chạy. Hãy đóng nó rồi tiếp tục."
LangString STILL_RUNS ${LANG_SIMPCHINESE} "Bellwether 仍在运行。请先关闭它，然后继续。"

Function .onInit
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

; A program that runs cannot be replaced: an open for writing fails.
!macro WAIT_FOR_END
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\bellwether.exe"
      ${ExitDo}
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\bellwether.exe" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(STILL_RUNS)" /SD IDCANCEL IDRETRY +3
    SetErrorLevel 2
    Abort
  ${Loop}
!macroend

; What an earlier version left would be loaded with the new one.
!macro REMOVE_PROGRAM
  !include "${FILES_LIST}"
!macroend

Section "-Program"
  !insertmacro WAIT_FOR_END
  ; Many a program has an uninstall.exe: only in a folder of ours is anything removed.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
  ${AndIf} ${FileExists} "$INSTDIR\bellwether.exe"
    RMDir /r "$INSTDIR\plugins"
    Delete "$INSTDIR\*.dll"
    Delete "$INSTDIR\*.exe"
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\bellwether.exe" "" "" "" SW_SHOWNORMAL "" "Playground, stress test and monitor for AI gateways"

  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayName "${PRODUCT}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayVersion "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayIcon "$INSTDIR\bellwether.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" Publisher "The Bellwether developers"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" InstallLocation "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" UninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" EstimatedSize ${SIZE_KB}
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoModify 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoRepair 1

  ; Links, and the "Open with" menu of JSON files; no file type is taken from another program.
  WriteRegStr SHCTX "Software\Classes\bellwether" "" "URL:Bellwether"
  WriteRegStr SHCTX "Software\Classes\bellwether" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\bellwether\DefaultIcon" "" "$INSTDIR\bellwether.exe,0"
  WriteRegStr SHCTX "Software\Classes\bellwether\shell\open\command" "" '"$INSTDIR\bellwether.exe" -- "%1"'
  WriteRegStr SHCTX "Software\Classes\${CLASS}" "" "Bellwether run, plan or gateway"
  WriteRegStr SHCTX "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\bellwether.exe,0"
  WriteRegStr SHCTX "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\bellwether.exe" -- "%1"'
  WriteRegStr SHCTX "Software\Classes\.bellwether" "" "${CLASS}"
  WriteRegStr SHCTX "Software\Classes\.json\OpenWithProgids" "${CLASS}" ""
  WriteRegStr SHCTX "Software\Classes\.jsonl\OpenWithProgids" "${CLASS}" ""
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\bellwether.exe" "" "$INSTDIR\bellwether.exe"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; icons and links, at once
SectionEnd

Section Uninstall
  !insertmacro WAIT_FOR_END
  !insertmacro REMOVE_PROGRAM
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only if nothing of the person's is in it
  Delete "$SMPROGRAMS\${PRODUCT}.lnk"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  DeleteRegKey SHCTX "Software\Classes\bellwether"
  DeleteRegKey SHCTX "Software\Classes\${CLASS}"
  DeleteRegKey SHCTX "Software\Classes\.bellwether"
  DeleteRegValue SHCTX "Software\Classes\.json\OpenWithProgids" "${CLASS}"
  DeleteRegValue SHCTX "Software\Classes\.jsonl\OpenWithProgids" "${CLASS}"
  DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\bellwether.exe"

  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/PURGE" $2
  ${IfNot} ${Errors}
    Goto purge
  ${EndIf}
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(ALSO_DATA)" /SD IDNO IDYES purge
  Goto kept
purge:
  SetShellVarContext current
  RMDir /r "$APPDATA\Bellwether"
  RMDir /r "$LOCALAPPDATA\Bellwether"
kept:
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
