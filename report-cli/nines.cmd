@echo off
rem Starts Nines from a checkout: builds report-cli\target\nines.jar where it is missing or older
rem than its sources, says so on standard error, and runs it. Needs Java 17 or newer.
rem NINES_JAVA_OPTS holds more options for Java, for example -Xmx4g.
setlocal
set "MODULE=%~dp0"
set "ROOT=%~dp0.."
set "JAR=%MODULE%target\nines.jar"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo nines: No java was found; install Java 17 or newer, or set JAVA_HOME. 1>&2
  exit /b 70
)
rem call, as a command in quotes at the beginning of the line would lose them
set "VERSION="
set "MAJOR=0"
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /i "version"') do if not defined VERSION set "VERSION=%%~v"
for /f "tokens=1 delims=.-" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
  echo nines: "%JAVA%" is Java %VERSION%, but Nines needs Java 17 or newer. 1>&2
  exit /b 70
)

rem The classes of a usual run, loaded and checked beforehand, as in the launcher for other systems:
rem one archive for each version of Java, made anew with the jar, its size beside it. Whatever fails
rem with it only costs time.
set "RUN=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable"
set "ARCHIVE=%MODULE%target\nines-%VERSION%.jsa"
set "MAKE=-XX:ArchiveClassesAtExit"
set "USE=-XX:SharedArchiveFile"
if %MAJOR% GEQ 25 set "MAKE=-XX:AOTCacheOutput"
if %MAJOR% GEQ 25 set "USE=-XX:AOTCache"

if not exist "%JAR%" goto build
rem 1: the jar must be built; 2: the archive must be made
powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $new = 'pom.xml','core\pom.xml','core\src\main','report-cli\pom.xml','report-cli\src\main' | ForEach-Object { Get-ChildItem -LiteralPath (Join-Path $env:ROOT $_) -Recurse -File } | Where-Object { $_.LastWriteTimeUtc -gt $jar } | Select-Object -First 1; if ($new) { exit 1 }; $archive = Get-Item -LiteralPath $env:ARCHIVE -ErrorAction SilentlyContinue; $size = Get-Content -LiteralPath ($env:ARCHIVE + '.size') -ErrorAction SilentlyContinue; if (-not $archive -or $archive.LastWriteTimeUtc -le $jar -or $archive.Length -ne $size) { exit 2 }" <nul
rem no PowerShell: what is there is run
if errorlevel 3 goto run
if errorlevel 2 goto archive
if not errorlevel 1 goto run

:build
echo nines: building Nines, which takes a minute the first time ... 1>&2
pushd "%ROOT%"
call mvnw.cmd -q -B -ntp -DskipTests -pl report-cli -am package 1>&2 <nul
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  if exist "%JAR%" del "%JAR%"
  echo nines: Nines could not be built; the messages of Maven stand above. 1>&2
  exit /b 70
)

:archive
set "WORK=%MODULE%target\archive.%RANDOM%"
set "PAGE=%ROOT%\samples\chargeover\page.txt"
set "CONTRACT=%ROOT%\samples\chargeover\contract.yaml"
del /f /q "%MODULE%target\nines-*.jsa" "%MODULE%target\nines-*.jsa.size" >nul 2>&1
mkdir "%WORK%" >nul 2>&1
if errorlevel 1 goto run
"%JAVA%" %RUN% "%MAKE%=%WORK%\archive" -jar "%JAR%" postmortem "%PAGE%" --contract "%CONTRACT%" --format text -o "%WORK%\a.pdf" -o "%WORK%\a.xlsx" -o "%WORK%\a.html" -o "%WORK%\a.md" -o "%WORK%\a.json" >nul 2>&1 <nul
rem an empty archive says that none could be made
if not exist "%WORK%\archive" type nul >"%WORK%\archive"
for %%f in ("%WORK%\archive") do >"%WORK%\size" echo %%~zf
move /y "%WORK%\archive" "%ARCHIVE%" >nul 2>&1
if not errorlevel 1 move /y "%WORK%\size" "%ARCHIVE%.size" >nul 2>&1
rmdir /s /q "%WORK%" >nul 2>&1

:run
set "SHARING="
set "SIZE=0"
set "KEPT="
if exist "%ARCHIVE%" for %%f in ("%ARCHIVE%") do set "SIZE=%%~zf"
if exist "%ARCHIVE%.size" set /p KEPT=<"%ARCHIVE%.size"
if not "%SIZE%"=="0" if "%SIZE%"=="%KEPT%" set SHARING=-XX:+VerifySharedSpaces "%USE%=%ARCHIVE%"
"%JAVA%" %RUN% %SHARING% %NINES_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
