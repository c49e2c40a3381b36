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
set "VERSION="
for /f "tokens=3" %%v in ('"%JAVA%" -version 2^>^&1 ^| findstr /i "version"') do if not defined VERSION set "VERSION=%%~v"
for /f "tokens=1 delims=.-" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
  echo nines: "%JAVA%" is Java %VERSION%, but Nines needs Java 17 or newer. 1>&2
  exit /b 70
)

if not exist "%JAR%" goto build
powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $new = 'pom.xml','core\pom.xml','core\src\main','report-cli\pom.xml','report-cli\src\main' | ForEach-Object { Get-ChildItem -LiteralPath (Join-Path $env:ROOT $_) -Recurse -File } | Where-Object { $_.LastWriteTimeUtc -gt $jar } | Select-Object -First 1; if ($new) { exit 1 }" <nul
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

:run
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto %NINES_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
