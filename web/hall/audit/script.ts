/**
 * The form's only script. It lets files be dropped anywhere on the page and shows the progress of sending a large file. The
 * form works without it. It is written for the browsers of old phones.
 */
export const DROP_SCRIPT = `'use strict';
(function () {
  var form = document.getElementById('audit-form');
  var field = document.getElementById('file');
  if (!form || !field || !window.DataTransfer || !window.XMLHttpRequest) return;
  function over(on) { form.classList.toggle('over-drop', on); }
  document.addEventListener('dragover', function (event) { event.preventDefault(); over(true); });
  document.addEventListener('dragleave', function (event) { if (!event.relatedTarget) over(false); });
  document.addEventListener('drop', function (event) {
    event.preventDefault();
    over(false);
    if (event.dataTransfer && event.dataTransfer.files.length) {
      (event.target === document.getElementById('last') ? event.target : field).files = event.dataTransfer.files;
    }
  });
  form.addEventListener('submit', function () {
    var button = form.querySelector('button');
    var said = document.createElement('p');
    said.setAttribute('role', 'status');
    said.textContent = '正在发送并审核，一般只要几秒钟……';
    // in the next turn, because a disabled button would not be sent
    setTimeout(function () { button.disabled = true; form.appendChild(said); }, 0);
  });
  window.addEventListener('pageshow', function () {
    form.querySelector('button').disabled = false;
    var said = form.querySelector('[role=status]');
    if (said) said.remove();
  });
})();
`;
