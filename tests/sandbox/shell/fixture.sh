# What each script of the table finds in its folder, on the real busybox and in the sandbox.
mkdir d
printf 'b\na\nc\na\n' > f
printf 'one two\nthree\n' > d/g
ln -s f l
ln -s /none dl
chmod 600 d/g
